package org.cpor.verifier.verification.domain;

import org.jspecify.annotations.Nullable;

/**
 * The result of one check.
 *
 * @param code the code of the check's finding
 * @param field the path of the claim's field that the check is about
 * @param lookedAt the value of {@code field}; null if the claim has no value
 * @param waits whether a claim can wait until a change of the directory removes this finding; see
 *     {@link Verification#waitsForProvisioning}
 */
public record CheckResult(
    String code,
    Severity severity,
    String field,
    @Nullable String lookedAt,
    Answer answer,
    boolean waits) {}

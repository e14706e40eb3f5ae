package org.cpor.verifier.verification.domain;

import org.jspecify.annotations.Nullable;

/**
 * The result of one check.
 *
 * @param code of its finding
 * @param field the path of the claim's field that it is about
 * @param lookedAt the value of that field; null if it has none
 * @param waits whether the finding can be resolved by a later change of the directory: {@link
 *     Verification#waitsForProvisioning}
 */
public record CheckResult(
    String code,
    Severity severity,
    String field,
    @Nullable String lookedAt,
    Answer answer,
    boolean waits) {}

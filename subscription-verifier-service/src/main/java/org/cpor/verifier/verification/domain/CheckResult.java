package org.cpor.verifier.verification.domain;

import org.jspecify.annotations.Nullable;

/**
 * The result of one check.
 *
 * @param code the code of the check's finding
 * @param field the path of the claim's field that the check is about
 * @param lookedAt the value of that field; null if the claim has no value
 * @param waits whether a claim with this finding may wait for a change of the directory; see {@link
 *     Verification#waitsForProvisioning}
 */
public record CheckResult(
    String code,
    Severity severity,
    String field,
    @Nullable String lookedAt,
    Answer answer,
    boolean waits) {}

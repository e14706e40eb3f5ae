package org.cpor.verifier.verification.domain;

import org.jspecify.annotations.Nullable;

/**
 * What one check answered.
 *
 * @param code of its finding
 * @param field the path of the claim's field that it is about
 * @param lookedAt what stood in that field; null when nothing did
 * @param waits whether the finding may go away by itself
 */
public record CheckResult(
    String code,
    Severity severity,
    String field,
    @Nullable String lookedAt,
    Answer answer,
    boolean waits) {}

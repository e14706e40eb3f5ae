package org.cpor.verifier.verification.domain;

/**
 * A finding with texts for its reader.
 *
 * @param code the code of the finding
 * @param severity the name of a {@link Severity}, or {@code ADVICE}
 * @param field the path of the claim's field
 * @param message what is wrong
 * @param remedy how the partner can correct what is wrong
 */
public record Finding(String code, String severity, String field, String message, String remedy) {}

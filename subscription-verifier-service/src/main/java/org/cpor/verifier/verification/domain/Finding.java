package org.cpor.verifier.verification.domain;

/**
 * A finding with texts for its reader.
 *
 * @param code of the check
 * @param severity the name of a {@link Severity}, or {@code ADVICE}
 * @param field the path of the claim's field
 * @param message what is wrong
 * @param remedy how to correct it
 */
public record Finding(String code, String severity, String field, String message, String remedy) {}

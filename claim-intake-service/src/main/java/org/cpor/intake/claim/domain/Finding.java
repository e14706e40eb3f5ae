package org.cpor.intake.claim.domain;

/**
 * Something that the verification tells the partner, in the claim's language.
 *
 * @param severity {@code ERROR} stops the claim, {@code WARNING} travels with it
 */
public record Finding(String code, String severity, String field, String message, String remedy) {}

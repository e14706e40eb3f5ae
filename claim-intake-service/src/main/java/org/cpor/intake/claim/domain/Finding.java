package org.cpor.intake.claim.domain;

/**
 * A problem that the verification found. The texts of a finding are for the partner, in the claim's
 * language.
 *
 * @param severity with {@code ERROR} the claim needs a correction, with {@code WARNING} the claim
 *     goes to review, and {@code ADVICE} changes nothing
 */
public record Finding(String code, String severity, String field, String message, String remedy) {}

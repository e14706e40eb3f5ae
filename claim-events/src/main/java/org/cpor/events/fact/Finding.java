package org.cpor.events.fact;

/**
 * One result of the verification that the partner should know. It reveals no other partner and no
 * other tenant.
 *
 * @param code such as {@code DOMAIN_TENANT_MISMATCH}
 * @param severity with {@code ERROR} the claim needs a correction, with {@code WARNING} it goes on
 *     to review, and {@code ADVICE} changes nothing
 * @param field the field of the claim that the finding is about, such as {@code customer.domain}
 * @param message what is wrong, in the claim's language
 * @param remedy how to correct it, in the claim's language
 */
public record Finding(String code, String severity, String field, String message, String remedy) {}

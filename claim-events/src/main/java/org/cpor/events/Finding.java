package org.cpor.events;

/**
 * One answer of the verification that the partner should know. Reveals no other partner and no
 * other tenant.
 *
 * @param code such as {@code DOMAIN_TENANT_MISMATCH}
 * @param severity {@code ERROR} stops the claim, {@code WARNING} travels with it
 * @param field the claim's field it is about, such as {@code customer.domain}
 * @param message what is wrong, in the claim's language
 * @param remedy what to do about it, in the claim's language
 */
public record Finding(String code, String severity, String field, String message, String remedy) {}

package org.cpor.events.fact;

/**
 * A contact person of a claim's customer or partner.
 *
 * @param email as the partner wrote it; a valid address, which nobody has confirmed
 */
public record ContactPerson(String name, String email) {}

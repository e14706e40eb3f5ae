package org.cpor.events.fact;

/**
 * A contact person of a claim's customer or partner.
 *
 * @param email a valid address as the partner wrote it; the platform has not confirmed it
 */
public record ContactPerson(String name, String email) {}

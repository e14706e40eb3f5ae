package org.cpor.claimform;

import org.cpor.identifiers.EmailAddress;

/**
 * A contact person.
 *
 * @param name 1 to 200 characters
 */
public record Contact(String name, EmailAddress email) {}

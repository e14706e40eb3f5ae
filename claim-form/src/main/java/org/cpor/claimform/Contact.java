package org.cpor.claimform;

import org.cpor.identifiers.EmailAddress;

/**
 * A person to ask.
 *
 * @param name of 1 to 200 characters
 */
public record Contact(String name, EmailAddress email) {}

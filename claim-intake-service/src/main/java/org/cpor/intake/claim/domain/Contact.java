package org.cpor.intake.claim.domain;

import org.cpor.identifiers.EmailAddress;

/** A person to turn to. */
public record Contact(String name, EmailAddress email) {}

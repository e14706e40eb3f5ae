package org.cpor.intake.claim.domain;

import org.cpor.identifiers.EmailAddress;

/** A contact person. */
public record Contact(String name, EmailAddress email) {}

package org.cpor.intake.claim.domain;

/** A person to turn to. */
public record Contact(String name, EmailAddress email) {}

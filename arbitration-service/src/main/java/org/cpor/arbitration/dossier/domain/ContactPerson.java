package org.cpor.arbitration.dossier.domain;

/** A person whom a claim names as a contact, at the customer or at the partner. */
public record ContactPerson(String name, String email) {}

package org.cpor.arbitration.dossier.domain;

/** A contact person that a claim names, at the customer or at the partner. */
public record ContactPerson(String name, String email) {}

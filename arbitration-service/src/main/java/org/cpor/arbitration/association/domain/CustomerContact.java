package org.cpor.arbitration.association.domain;

/** A person at the customer whom a claim names as its contact. */
public record CustomerContact(String name, String email) {}

package org.cpor.arbitration.association.domain;

/** The contact that a claim names at the customer. */
public record CustomerContact(String name, String email) {}

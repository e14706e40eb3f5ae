package org.cpor.arbitration.association.domain;

/** The contact at the customer that a claim names. */
public record CustomerContact(String name, String email) {}

package org.cpor.events.fact;

/** The names of a product or workload, in Hungarian and in English. */
public record ProductNames(String hu, String en) {}

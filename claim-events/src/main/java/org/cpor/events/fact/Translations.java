package org.cpor.events.fact;

/** A text in Hungarian and in English. */
public record Translations(String hu, String en) {}

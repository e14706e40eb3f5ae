package org.cpor.events.fact;

import java.util.Optional;
import java.util.function.Function;

/**
 * Converts identifiers to their canonical form. Identifiers of older facts can have another
 * spelling.
 */
final class Canonical {

  private Canonical() {}

  /**
   * Returns the canonical form of {@code text}. If {@code form} cannot parse {@code text}, returns
   * {@code text} itself, because a fact keeps the text of its producer.
   *
   * @param form parses a text and returns the identifier in canonical form
   */
  static String text(String text, Function<String, ? extends Optional<?>> form) {
    // A required text that is null is refused later, when all fields of the fact have been read.
    return text == null ? text : form.apply(text).map(Object::toString).orElse(text);
  }
}

package org.cpor.events.fact;

import java.util.Optional;
import java.util.function.Function;

/**
 * Converts identifiers to their canonical form. Identifiers of older facts may have another
 * spelling.
 */
final class Canonical {

  private Canonical() {}

  /**
   * Returns the canonical form of {@code text}. Returns {@code text} unchanged when {@code form}
   * cannot parse it, because a fact keeps what its producer wrote.
   *
   * @param form parses the text to an identifier in canonical form
   */
  static String text(String text, Function<String, ? extends Optional<?>> form) {
    // A required text that is null is refused later, when the whole fact has been read.
    return text == null ? text : form.apply(text).map(Object::toString).orElse(text);
  }
}

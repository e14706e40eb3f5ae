package org.cpor.events.fact;

import java.util.Optional;
import java.util.function.Function;

/**
 * Converts identifiers of older facts, which may have another spelling, to their canonical form.
 */
final class Canonical {

  private Canonical() {}

  /**
   * Returns the canonical form of {@code text}. Returns {@code text} itself when it has no such
   * form, because a fact keeps what its producer wrote.
   *
   * @param form parses the text
   */
  static String text(String text, Function<String, ? extends Optional<?>> form) {
    // A required text that is null is refused later, when the whole fact has been read.
    return text == null ? text : form.apply(text).map(Object::toString).orElse(text);
  }
}

package org.cpor.events;

import java.util.Optional;
import java.util.function.Function;

/** Identifiers in older facts, which may be in another spelling than the canonical one. */
final class Canonical {

  private Canonical() {}

  /**
   * The canonical form of {@code text}; the text itself when it has none, since a fact says what
   * its producer said.
   *
   * @param form parses it
   */
  static String text(String text, Function<String, ? extends Optional<?>> form) {
    // A fact that lacks it is refused as a whole, once it has been read.
    return text == null ? text : form.apply(text).map(Object::toString).orElse(text);
  }
}

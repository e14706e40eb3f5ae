package org.cpor.platform.mode;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an installation is for, by the setting {@code cpor.mode}; production unless said. */
public enum Mode {
  PRODUCTION,
  DEVELOPMENT;

  static final String SETTING = "cpor.mode";

  /** The mode that is set by {@code name}, such as {@code production}. */
  static Optional<Mode> named(String name) {
    return Arrays.stream(values())
        .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }
}

package org.cpor.platform.mode;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The purpose of an installation: the setting {@code cpor.mode}. The default is production. */
public enum Mode {
  PRODUCTION,
  DEVELOPMENT;

  static final String SETTING = "cpor.mode";

  /** The mode with the name {@code name}, such as {@code production}. */
  static Optional<Mode> named(String name) {
    return Arrays.stream(values())
        .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }
}

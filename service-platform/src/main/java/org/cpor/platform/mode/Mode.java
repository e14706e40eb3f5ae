package org.cpor.platform.mode;

/** What this installation is for, by the setting {@code cpor.mode}; production unless said. */
public enum Mode {
  PRODUCTION,
  DEVELOPMENT
}

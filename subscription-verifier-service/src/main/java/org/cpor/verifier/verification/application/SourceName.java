package org.cpor.verifier.verification.application;

import java.util.Locale;

/** The sources, by their names in {@code cpor.directory.source}. */
public enum SourceName {
  /** Our own directory. */
  POSTGRES,
  /** Microsoft's services. */
  MICROSOFT;

  /** The CDI identifier of the implementation. */
  String identifier() {
    return name().toLowerCase(Locale.ROOT);
  }
}

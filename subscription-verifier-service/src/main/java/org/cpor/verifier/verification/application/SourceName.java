package org.cpor.verifier.verification.application;

import java.util.Locale;

/** The sources that there are, as {@code cpor.directory.source} names them. */
public enum SourceName {
  /** Our own directory. */
  POSTGRES,
  /** Microsoft's services. */
  MICROSOFT;

  /** By which the implementation is told from the others. */
  String identifier() {
    return name().toLowerCase(Locale.ROOT);
  }
}

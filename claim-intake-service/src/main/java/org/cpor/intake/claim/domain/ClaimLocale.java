package org.cpor.intake.claim.domain;

import java.util.Locale;

/** The language that a claim's partner reads; Hungarian unless the claim names another. */
public enum ClaimLocale {
  HU,
  EN;

  public static final ClaimLocale DEFAULT = HU;

  /** The constant for this language. */
  public static ClaimLocale of(Locale language) {
    return valueOf(language.getLanguage().toUpperCase(Locale.ROOT));
  }

  /** The BCP 47 tag: {@code hu} or {@code en}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Locale locale() {
    return Locale.forLanguageTag(tag());
  }
}

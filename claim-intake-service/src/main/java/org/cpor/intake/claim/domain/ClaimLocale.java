package org.cpor.intake.claim.domain;

import java.util.Locale;

/**
 * The language of the texts about a claim. The language is Hungarian if the claim names no
 * language.
 */
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

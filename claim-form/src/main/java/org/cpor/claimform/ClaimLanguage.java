package org.cpor.claimform;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cpor.platform.texts.Languages;

/** The language in which a claim's partner reads. */
public final class ClaimLanguage {

  /** The languages that there are texts in; the first is that of a claim that asks for none. */
  public static final List<Locale> ALL = Languages.ALL;

  private ClaimLanguage() {}

  /**
   * The language that comes nearest to {@code tag}: English for {@code en-GB}, and the first one
   * where there are no texts in the language asked for (RFC 4647, lookup). Empty when it is no
   * language tag of BCP 47.
   */
  public static Optional<Locale> of(String tag) {
    try {
      Locale asked = new Locale.Builder().setLanguageTag(tag).build();
      return Optional.of(Languages.nearest(asked));
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }
}

package org.cpor.platform.texts;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;

/** The texts of one subject in one language. */
public final class LanguageTexts {

  private final Locale locale;
  private final Map<String, String> texts;

  LanguageTexts(Locale locale, Map<String, String> texts) {
    this.locale = locale;
    this.texts = texts;
  }

  /** Returns the same texts, with dates and numbers formatted for {@code region}. */
  LanguageTexts writtenAsIn(Locale region) {
    return new LanguageTexts(region, texts);
  }

  Set<String> keys() {
    return texts.keySet();
  }

  /** The language of the texts, with the region that decides the format of dates and numbers. */
  public Locale locale() {
    return locale;
  }

  /** The language of the texts without a region: {@code hu} or {@code en}. */
  public String language() {
    return locale.getLanguage();
  }

  public boolean has(String key) {
    return texts.containsKey(key);
  }

  /**
   * Returns the text of {@code key}. The placeholders in the text are not filled.
   *
   * @throws MissingResourceException when there is no text of {@code key}
   */
  public String text(String key) {
    String text = texts.get(key);
    if (text == null) {
      throw new MissingResourceException(
          "there is no text " + key + " in " + language(), LanguageTexts.class.getName(), key);
    }
    return text;
  }

  /**
   * Formats the text of {@code key}, which is a {@link MessageFormat} pattern, with {@code
   * arguments}.
   *
   * @throws MissingResourceException when there is no text of {@code key}
   */
  public String format(String key, Object... arguments) {
    return new MessageFormat(text(key), locale).format(arguments);
  }
}

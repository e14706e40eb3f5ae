package org.cpor.notification.comment.application;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The sentences of one language, from {@code comments_<language>.properties}, as {@link
 * MessageFormat} patterns.
 */
public final class Phrases {

  /** The platform's first language, for a claim whose language has no texts. */
  private static final Locale FIRST_LANGUAGE = Locale.of("hu");

  private static final List<String> LANGUAGES = List.of("hu", "en");

  private final Locale locale;
  private final ResourceBundle sentences;

  private Phrases(Locale locale) {
    this.locale = locale;
    this.sentences =
        ResourceBundle.getBundle(
            "comments", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  /**
   * The sentences for a reader of {@code languageTag}, such as {@code hu} or {@code en-GB}; the
   * region only shapes dates and numbers.
   */
  public static Phrases in(String languageTag) {
    Locale asked = Locale.forLanguageTag(languageTag);
    return new Phrases(LANGUAGES.contains(asked.getLanguage()) ? asked : FIRST_LANGUAGE);
  }

  /** The language of the sentences, {@code hu} or {@code en}. */
  public String language() {
    return locale.getLanguage();
  }

  Locale locale() {
    return locale;
  }

  boolean has(String key) {
    return sentences.containsKey(key);
  }

  /**
   * The sentence of {@code key} with its placeholders filled in.
   *
   * @throws java.util.MissingResourceException when the language has no such sentence
   */
  public String say(String key, Object... arguments) {
    return new MessageFormat(sentences.getString(key), locale).format(arguments);
  }
}

package org.cpor.platform.texts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The texts of one subject, such as the findings of a verification, in every language of {@link
 * Languages#ALL}. The file of a language is {@code texts/<subject>_<language>.properties} in the
 * service's resources, in UTF-8.
 */
public final class Texts {

  private final Map<Locale, LanguageTexts> byLanguage;

  private Texts(Map<Locale, LanguageTexts> byLanguage) {
    this.byLanguage = byLanguage;
  }

  /**
   * Reads all languages of {@code subject}.
   *
   * @param service a class of the service whose resources have the files
   * @throws IllegalStateException when a language has no file, when the keys of two languages
   *     differ, or when a text is blank
   */
  public static Texts load(Class<?> service, String subject) {
    Map<Locale, LanguageTexts> byLanguage =
        Languages.ALL.stream()
            .collect(
                toUnmodifiableMap(
                    Function.identity(), language -> read(service, subject, language)));
    Set<String> keys = new Texts(byLanguage).keys();
    byLanguage.forEach((language, texts) -> {
      if (!texts.keys().equals(keys)) {
        throw new IllegalStateException(
            "the keys differ from those of the first language: "
                + file(subject, language)
                + " "
                + differing(texts.keys(), keys));
      }
    });
    return new Texts(byLanguage);
  }

  /** The keys, which are the same in every language. */
  public Set<String> keys() {
    return in(Languages.ALL.getFirst()).keys();
  }

  /**
   * The texts in the language that is {@link Languages#nearest(Locale) nearest} to {@code
   * languageTag} (BCP 47), such as {@code hu} or {@code en-GB}. For a malformed tag, the texts are
   * in the first language of {@link Languages#ALL}.
   */
  public LanguageTexts in(String languageTag) {
    return in(Locale.forLanguageTag(languageTag));
  }

  /**
   * The texts in the language that is {@link Languages#nearest(Locale) nearest} to {@code asked}.
   * If this is the language of {@code asked}, the region of {@code asked} decides the format of
   * dates and numbers.
   */
  public LanguageTexts in(Locale asked) {
    Locale language = Languages.nearest(asked);
    LanguageTexts texts = byLanguage.get(language);
    if (texts == null) {
      throw new IllegalStateException("no texts were read in " + language);
    }
    return asked.getLanguage().equals(language.getLanguage()) ? texts.writtenAsIn(asked) : texts;
  }

  private static LanguageTexts read(Class<?> service, String subject, Locale language) {
    String file = file(subject, language);
    Properties properties = new Properties();
    try (InputStream stream = service.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("there is no file " + file);
      }
      properties.load(new InputStreamReader(stream, UTF_8.newDecoder()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    Map<String, String> texts =
        properties.stringPropertyNames().stream()
            .collect(toUnmodifiableMap(Function.identity(), properties::getProperty));
    texts.forEach((key, text) -> {
      if (text.isBlank()) {
        throw new IllegalStateException("a text is blank: " + file + " " + key);
      }
    });
    return new LanguageTexts(language, texts);
  }

  private static String file(String subject, Locale language) {
    return "/texts/" + subject + "_" + language.getLanguage() + ".properties";
  }

  private static Set<String> differing(Set<String> some, Set<String> others) {
    return Stream.of(some, others)
        .flatMap(Set::stream)
        .filter(key -> !some.contains(key) || !others.contains(key))
        .collect(toCollection(TreeSet::new));
  }
}

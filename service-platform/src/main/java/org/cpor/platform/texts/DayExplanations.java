package org.cpor.platform.texts;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Translates the explanations why a day counts for a due date or does not count, such as {@code
 * holiday: Christmas}. The texts are in {@code texts/days_<language>.properties}.
 *
 * <p>Facts and rows have the explanation in English. The name of a holiday, and the decree that
 * moved a day, are stored only in this English text, so the text itself is translated (ADR 0070).
 */
public final class DayExplanations {

  private static final Texts TEXTS = Texts.load(DayExplanations.class, "days");
  private static final LanguageTexts STORED = TEXTS.in(Locale.ENGLISH);
  private static final Map<String, String> KEYS =
      TEXTS.keys().stream()
          .filter(key -> !isPattern(key))
          .collect(toUnmodifiableMap(STORED::text, Function.identity()));

  /**
   * The English texts with arguments, the longest text first, because the longest text is the most
   * specific.
   */
  private static final List<Form> FORMS =
      TEXTS.keys().stream()
          .filter(DayExplanations::isPattern)
          .sorted(Comparator.comparingInt((String key) -> STORED.text(key).length()).reversed())
          .map(Form::of)
          .toList();

  private DayExplanations() {}

  /**
   * Returns the explanation {@code english} in {@code language}. A part without a translation stays
   * in English. For example, the name of a holiday has no translation if the holiday belongs to a
   * region that an installation has added.
   */
  public static String in(Locale language, String english) {
    return translated(english, TEXTS.in(language));
  }

  private static String translated(String english, LanguageTexts texts) {
    String key = KEYS.get(english);
    if (key != null) {
      return texts.text(key);
    }
    return FORMS.stream()
        .flatMap(form -> form.read(english, texts).stream())
        .findFirst()
        .orElse(english);
  }

  private static boolean isPattern(String key) {
    return STORED.text(key).contains("{");
  }

  /** An English text with arguments. */
  private record Form(String key, Pattern english) {

    static Form of(String key) {
      return new Form(
          key,
          Pattern.compile(
              Arrays.stream(STORED.text(key).split("\\{[0-9]\\}", -1))
                  .map(Pattern::quote)
                  .collect(joining("(.+)"))));
    }

    /** The translation of {@code text}; empty if {@code text} does not match {@link #english}. */
    Optional<String> read(String text, LanguageTexts texts) {
      return Optional.of(english.matcher(text))
          .filter(Matcher::matches)
          .map(found -> texts.format(key, arguments(found, texts)));
    }

    private static Object[] arguments(MatchResult found, LanguageTexts texts) {
      Object[] arguments = new Object[found.groupCount()];
      Arrays.setAll(arguments, group -> translated(found.group(group + 1), texts));
      return arguments;
    }
  }
}

package org.cpor.platform.texts;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The languages of the platform's texts. */
public final class Languages {

  /** All languages. The first language is the default for claims and for partners. */
  public static final List<Locale> ALL = List.of(Locale.of("hu"), Locale.ENGLISH);

  /** The message of the violation when a field is not a well-formed language tag. */
  public static final String MUST_BE_A_TAG = "must be a language tag such as hu or en-GB";

  /** The maximum length of a language tag. BCP 47 recommends to support at least 35 characters. */
  private static final int MAX_TAG = 100;

  /** In {@code Accept-Language}, the range for each language that no other range names. */
  private static final String ANY_OTHER = "*";

  private Languages() {}

  /**
   * The language that is {@link #nearest} to {@code tag}; empty when {@code tag} is not a
   * well-formed language tag (BCP 47) of up to 100 characters.
   */
  public static Optional<Locale> ofTag(String tag) {
    if (tag.length() > MAX_TAG) {
      return Optional.empty();
    }
    try {
      return Optional.of(nearest(new Locale.Builder().setLanguageTag(tag).build()));
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }

  /**
   * The language that is nearest to {@code asked} (RFC 4647, lookup). For {@code en-GB} this is
   * English. If no language of {@link #ALL} matches {@code asked}, the result is the first language
   * of {@link #ALL}.
   */
  public static Locale nearest(Locale asked) {
    List<LanguageRange> ranges = List.of(new LanguageRange(asked.toLanguageTag()));
    return Optional.ofNullable(Locale.lookup(ranges, ALL)).orElse(ALL.getFirst());
  }

  /**
   * The language of an answer: the language of {@link #ALL} that the {@code Accept-Language} header
   * of the request prefers (RFC 9110). If the header is missing or malformed, or prefers no
   * language, the answer is in English, because most people who read the answers of an API are
   * programmers.
   *
   * @param acceptLanguage null when the request does not have the header
   */
  public static Locale ofAnswer(@Nullable String acceptLanguage) {
    return ofAnswer(acceptLanguage, Locale.ENGLISH);
  }

  /**
   * The language of an answer about something that has a language of its own, such as a claim: the
   * language of {@link #ALL} that the {@code Accept-Language} header prefers. Of ranges with the
   * same quality, the first one in the header counts. The answer is in {@code own} if the header is
   * missing or malformed, or asks for no language of {@link #ALL}.
   *
   * @param own one of {@link #ALL}
   */
  public static Locale ofAnswer(@Nullable String acceptLanguage, Locale own) {
    List<LanguageRange> ranges = acceptLanguage == null ? List.of() : ranges(acceptLanguage);
    return ranges.stream()
        .filter(range -> range.getWeight() > 0)
        .flatMap(range -> languagesOf(range, ranges, own))
        .findFirst()
        .orElse(own);
  }

  /**
   * The languages for which a range asks, {@code own} first. The range {@code *} asks for the
   * languages that no other range names.
   */
  private static Stream<Locale> languagesOf(
      LanguageRange range, List<LanguageRange> ranges, Locale own) {
    return Stream.concat(Stream.of(own), ALL.stream())
        .filter(language ->
            range.getRange().equals(ANY_OTHER)
                ? ranges.stream().noneMatch(other -> names(other, language))
                : names(range, language));
  }

  /** Whether {@code language} is the nearest language to {@code range}, such as hu to hu-HU. */
  private static boolean names(LanguageRange range, Locale language) {
    if (range.getRange().equals(ANY_OTHER)) {
      return false;
    }
    // Locale.lookup excludes the languages of a range with the quality 0, so the range is taken
    // without its quality.
    return Locale.lookup(List.of(new LanguageRange(range.getRange())), List.of(language)) != null;
  }

  private static List<LanguageRange> ranges(String acceptLanguage) {
    try {
      return LanguageRange.parse(acceptLanguage);
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }
}

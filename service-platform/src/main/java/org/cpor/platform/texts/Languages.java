package org.cpor.platform.texts;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages of the platform's texts. */
public final class Languages {

  /** All languages. The first language is the default for claims and for partners. */
  public static final List<Locale> ALL = List.of(Locale.of("hu"), Locale.ENGLISH);

  /** The message of the violation when a field is not a well-formed language tag. */
  public static final String MUST_BE_A_TAG = "must be a language tag such as hu or en-GB";

  private Languages() {}

  /**
   * The language that is {@link #nearest} to {@code tag}; empty when {@code tag} is not a
   * well-formed language tag (BCP 47).
   */
  public static Optional<Locale> ofTag(String tag) {
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
    return nearest(List.of(new LanguageRange(asked.toLanguageTag())));
  }

  /**
   * The language of an answer: the one that is nearest to the {@code Accept-Language} header of the
   * request (RFC 9110). If the header is missing or malformed, or asks for no language of {@link
   * #ALL}, the answer is in English, because most people who read the answers of an API are
   * programmers.
   *
   * @param acceptLanguage null when the request does not have the header
   */
  public static Locale ofAnswer(@Nullable String acceptLanguage) {
    return ofAnswer(acceptLanguage, Locale.ENGLISH);
  }

  /**
   * The language of an answer about something that has a language of its own, such as a claim: the
   * one that is nearest to the {@code Accept-Language} header, or {@code own} if the header is
   * missing or malformed, or asks for no language of {@link #ALL}.
   */
  public static Locale ofAnswer(@Nullable String acceptLanguage, Locale own) {
    return Optional.ofNullable(acceptLanguage)
        .flatMap(Languages::ranges)
        .flatMap(Languages::lookup)
        .orElse(own);
  }

  private static Locale nearest(List<LanguageRange> ranges) {
    return lookup(ranges).orElse(ALL.getFirst());
  }

  private static Optional<Locale> lookup(List<LanguageRange> ranges) {
    return Optional.ofNullable(Locale.lookup(ranges, ALL));
  }

  private static Optional<List<LanguageRange>> ranges(String acceptLanguage) {
    try {
      return Optional.of(LanguageRange.parse(acceptLanguage));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

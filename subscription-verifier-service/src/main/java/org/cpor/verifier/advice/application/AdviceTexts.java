package org.cpor.verifier.advice.application;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;
import org.cpor.verifier.advice.domain.Advice;
import org.cpor.verifier.advice.domain.Advice.Enrolled;
import org.cpor.verifier.advice.domain.Advice.NotEnrolled;
import org.cpor.verifier.advice.domain.Advice.SpecialPartnerType;
import org.cpor.verifier.catalogue.domain.SolutionArea;

/**
 * What advice says, in one file for each language: {@code advice_<language>.properties}, {@link
 * MessageFormat} patterns.
 *
 * @param language one of {@link #LANGUAGES}
 */
public record AdviceTexts(Locale language) {

  /** Those that we speak; the first for who asks for none of them. */
  static final List<Locale> LANGUAGES = List.of(Locale.of("hu"), Locale.of("en"));

  /**
   * The texts for who asks for {@code acceptLanguage}.
   *
   * @param acceptLanguage a list of language ranges of RFC 9110; one that is none asks for nothing
   */
  public static AdviceTexts accepting(Optional<String> acceptLanguage) {
    return new AdviceTexts(
        acceptLanguage
            .flatMap(AdviceTexts::ranges)
            .map(ranges -> Locale.lookup(ranges, LANGUAGES))
            .orElse(LANGUAGES.getFirst()));
  }

  /** The advice in words. */
  public String of(Advice advice) {
    return switch (advice) {
      case Enrolled enrolled -> say(advice.code(), named(enrolled.areas()));
      case NotEnrolled notEnrolled -> say(advice.code(), named(notEnrolled.areas()));
      case SpecialPartnerType _ -> say(advice.code());
    };
  }

  private static Optional<List<LanguageRange>> ranges(String acceptLanguage) {
    try {
      return Optional.of(LanguageRange.parse(acceptLanguage));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private String named(List<SolutionArea> areas) {
    return areas.stream().map(area -> say("area." + area)).collect(Collectors.joining(", "));
  }

  private String say(String key, Object... arguments) {
    return new MessageFormat(texts().getString(key), language).format(arguments);
  }

  ResourceBundle texts() {
    return ResourceBundle.getBundle(
        "advice", language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }
}

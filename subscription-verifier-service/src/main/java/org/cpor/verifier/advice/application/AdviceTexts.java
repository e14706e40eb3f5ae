package org.cpor.verifier.advice.application;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cpor.platform.texts.Languages;
import org.cpor.platform.texts.Texts;
import org.cpor.verifier.advice.domain.Advice;
import org.cpor.verifier.advice.domain.Advice.Enrolled;
import org.cpor.verifier.advice.domain.Advice.NotEnrolled;
import org.cpor.verifier.advice.domain.Advice.SpecialPartnerType;
import org.cpor.verifier.catalogue.domain.SolutionArea;

/**
 * The texts of advice in one language. The texts are {@link java.text.MessageFormat} patterns in
 * {@code texts/advice_<language>.properties}.
 *
 * @param language one of {@link Languages#ALL}
 */
public record AdviceTexts(Locale language) {

  static final Texts TEXTS = Texts.load(AdviceTexts.class, "advice");

  /** The text of {@code advice}. */
  public String of(Advice advice) {
    return switch (advice) {
      case Enrolled enrolled -> text(advice.code(), named(enrolled.areas()));
      case NotEnrolled notEnrolled -> text(advice.code(), named(notEnrolled.areas()));
      case SpecialPartnerType _ -> text(advice.code());
    };
  }

  private String named(List<SolutionArea> areas) {
    return areas.stream().map(area -> text("area." + area)).collect(Collectors.joining(", "));
  }

  private String text(String key, Object... arguments) {
    return TEXTS.in(language).format(key, arguments);
  }
}

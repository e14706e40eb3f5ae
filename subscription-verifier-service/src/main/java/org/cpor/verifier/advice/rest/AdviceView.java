package org.cpor.verifier.advice.rest;

import org.cpor.verifier.advice.application.AdviceTexts;
import org.cpor.verifier.advice.domain.Advice;
import org.cpor.verifier.advice.domain.Advice.Enrolled;
import org.cpor.verifier.advice.domain.Advice.NotEnrolled;
import org.cpor.verifier.advice.domain.Advice.SpecialPartnerType;

/**
 * One piece of advice.
 *
 * @param code {@code ENROLLED}, or that of the finding that a claim would meet
 * @param text the same in words
 */
public record AdviceView(String code, String text) {

  static AdviceView of(Advice advice, AdviceTexts texts) {
    return new AdviceView(code(advice), texts.of(advice));
  }

  private static String code(Advice advice) {
    return switch (advice) {
      case Enrolled _ -> "ENROLLED";
      case NotEnrolled _ -> "MPN_NOT_ENROLLED";
      case SpecialPartnerType _ -> "MPN_SPECIAL_PARTNER_TYPE";
    };
  }
}

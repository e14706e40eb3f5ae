package org.cpor.verifier.advice.rest;

import org.cpor.verifier.advice.application.AdviceTexts;
import org.cpor.verifier.advice.domain.Advice;

/**
 * One piece of advice.
 *
 * @param code {@link Advice#code}
 * @param text the advice in the requested language
 */
public record AdviceView(String code, String text) {

  static AdviceView of(Advice advice, AdviceTexts texts) {
    return new AdviceView(advice.code(), texts.of(advice));
  }
}

package org.cpor.verifier.advice.rest;

import org.cpor.verifier.advice.application.AdviceTexts;
import org.cpor.verifier.advice.domain.Advice;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One piece of advice.
 *
 * @param code the code of the advice, which is the same in every language
 * @param text the advice in the requested language
 */
@Schema(name = "MpnAdvice")
public record AdviceView(String code, String text) {

  static AdviceView of(Advice advice, AdviceTexts texts) {
    return new AdviceView(advice.code(), texts.of(advice));
  }
}

package org.cpor.intake.claim.rest;

import org.cpor.intake.claim.domain.ClaimLocale;
import org.cpor.platform.texts.LanguageTexts;
import org.cpor.platform.texts.Texts;

/**
 * Texts for the reasons why a claim does not hold its subject, from {@code
 * texts/reasons_<language>.properties}.
 */
final class ReasonTexts {

  static final Texts TEXTS = Texts.load(ReasonTexts.class, "reasons");

  /** The key of the text for a reason that this version does not know. */
  private static final String OTHER = "OTHER";

  private ReasonTexts() {}

  /** The text for the reason {@code code}, or a general text for an unknown reason. */
  static String message(String code, ClaimLocale locale) {
    LanguageTexts texts = TEXTS.in(locale.locale());
    return texts.text(texts.has(code) ? code : OTHER);
  }
}

package org.cpor.intake.claim.rest;

import org.cpor.intake.claim.domain.ClaimLocale;
import org.cpor.platform.texts.LanguageTexts;
import org.cpor.platform.texts.Texts;

/** Why a claim does not hold its subject, in words: {@code texts/reasons_<language>.properties}. */
final class ReasonTexts {

  static final Texts TEXTS = Texts.load(ReasonTexts.class, "reasons");

  /** The text for a reason that another service added after this version. */
  private static final String OTHER = "OTHER";

  private ReasonTexts() {}

  /** The text of the reason {@code code}, or a general one when there is none for it. */
  static String message(String code, ClaimLocale locale) {
    LanguageTexts texts = TEXTS.in(locale.locale());
    return texts.text(texts.has(code) ? code : OTHER);
  }
}

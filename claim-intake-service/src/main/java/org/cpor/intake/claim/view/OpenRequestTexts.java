package org.cpor.intake.claim.view;

import org.cpor.intake.claim.domain.ClaimLocale;
import org.cpor.platform.texts.Texts;

/** Texts for partners about open requests, from {@code texts/requests_<language>.properties}. */
public final class OpenRequestTexts {

  static final Texts TEXTS = Texts.load(OpenRequestTexts.class, "requests");

  private OpenRequestTexts() {}

  /** The text that says why a comment did not answer the open request. */
  public static String stillOpen(ClaimLocale locale) {
    return TEXTS.in(locale.locale()).text("STILL_OPEN");
  }
}

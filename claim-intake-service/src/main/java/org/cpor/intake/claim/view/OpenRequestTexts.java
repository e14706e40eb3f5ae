package org.cpor.intake.claim.view;

import org.cpor.intake.claim.domain.ClaimLocale;
import org.cpor.platform.texts.Texts;

/** Texts about open requests for partners: {@code texts/requests_<language>.properties}. */
public final class OpenRequestTexts {

  static final Texts TEXTS = Texts.load(OpenRequestTexts.class, "requests");

  private OpenRequestTexts() {}

  /** What a comment lacks that leaves a request open. */
  public static String stillOpen(ClaimLocale locale) {
    return TEXTS.in(locale.locale()).text("STILL_OPEN");
  }
}

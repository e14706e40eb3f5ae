package org.cpor.intake.claim.rest;

import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.cpor.intake.claim.domain.ClaimLocale;

/** Reasons in words, from {@code messages_hu.properties} and {@code messages_en.properties}. */
final class ReasonTexts {

  static final String BUNDLE = "messages";

  private static final String PREFIX = "reason.";

  /** For a reason that was added elsewhere after this version. */
  private static final String OTHER = PREFIX + "OTHER";

  private ReasonTexts() {}

  static String message(String code, ClaimLocale locale) {
    ResourceBundle texts =
        ResourceBundle.getBundle(
            BUNDLE, locale.locale(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    String key = PREFIX + code;
    return texts.getString(texts.containsKey(key) ? key : OTHER);
  }
}

package org.cpor.notification.comment.application.wording;

import org.cpor.platform.texts.LanguageTexts;
import org.cpor.platform.texts.Texts;

/**
 * What comments, and the e-mails and pages around them, say to a partner: {@code
 * texts/comments_<language>.properties}, {@link java.text.MessageFormat} patterns.
 */
public final class PartnerTexts {

  static final Texts TEXTS = Texts.load(PartnerTexts.class, "comments");

  private PartnerTexts() {}

  /**
   * The texts for a reader of {@code languageTag}, such as {@code hu} or {@code en-GB}. Its region
   * decides how dates and numbers are written.
   */
  public static LanguageTexts in(String languageTag) {
    return TEXTS.in(languageTag);
  }
}

package org.cpor.notification.comment.application.wording;

import org.cpor.platform.texts.LanguageTexts;
import org.cpor.platform.texts.Texts;

/**
 * The texts of comments, e-mails and pages that partners, customers and review leads read: {@code
 * texts/comments_<language>.properties}, as {@link java.text.MessageFormat} patterns.
 */
public final class PartnerTexts {

  static final Texts TEXTS = Texts.load(PartnerTexts.class, "comments");

  private PartnerTexts() {}

  /**
   * The texts for a reader of {@code languageTag}, such as {@code hu} or {@code en-GB}. The region
   * in the tag decides the format of dates and numbers.
   */
  public static LanguageTexts in(String languageTag) {
    return TEXTS.in(languageTag);
  }
}

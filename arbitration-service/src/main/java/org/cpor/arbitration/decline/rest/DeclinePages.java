package org.cpor.arbitration.decline.rest;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.calendar.Calendars;
import org.cpor.arbitration.decline.application.DeclinableApproval;
import org.cpor.arbitration.decline.application.DeclineRefused;
import org.cpor.arbitration.decline.application.DeclineRefused.Why;
import org.cpor.arbitration.decline.application.DeclinedApproval;
import org.cpor.platform.texts.LanguageTexts;
import org.cpor.platform.texts.Texts;
import org.cpor.platform.texts.WrittenDates;
import org.jspecify.annotations.Nullable;

/** Writes the pages for customers, in the language of the claim. */
@Singleton
class DeclinePages {

  private static final Texts TEXTS = Texts.load(DeclinePages.class, "decline");

  private final Calendars calendars;

  DeclinePages(Calendars calendars) {
    this.calendars = calendars;
  }

  /** The page with a form to decline the approval. */
  DeclinePage offer(DeclinableApproval approval) {
    return offer(approval, null, "");
  }

  /**
   * The page with the form again: the customer sent a reason that cannot be stored. The form shows
   * the sent reason and the error.
   */
  DeclinePage offer(DeclinableApproval approval, CustomerReason.Invalid reason) {
    LanguageTexts texts = texts(approval.association());
    String error =
        switch (reason.mistake()) {
          case MISSING -> texts.format("reason.missing");
          case TOO_LONG -> texts.format("reason.too-long", CustomerReason.MAX_CHARACTERS);
          case UNREADABLE -> texts.format("reason.unreadable");
        };
    return offer(approval, error, reason.sent());
  }

  private DeclinePage offer(DeclinableApproval approval, @Nullable String error, String sent) {
    LanguageTexts texts = texts(approval.association());
    WrittenDates dates = dates(texts);
    var until = approval.decline().until();
    return new DeclinePage(
        texts.language(),
        texts.format("title"),
        texts.format("offer"),
        lines(approval.association(), approval.partner(), approval.product(), texts, dates),
        List.of(
            until == null ? texts.format("any-time") : texts.format("until", dates.deadline(until)),
            texts.format("consequence")),
        new DeclinePage.Form(
            texts.format("reason", CustomerReason.MAX_CHARACTERS),
            texts.format("button"),
            CustomerReason.MAX_CHARACTERS,
            error,
            sent));
  }

  /** The page after the decline. */
  DeclinePage done(DeclinedApproval declined) {
    LanguageTexts texts = texts(declined.association());
    return new DeclinePage(
        texts.language(),
        texts.format("title"),
        texts.format("done"),
        lines(declined.association(), declined.partner(), declined.product(), texts, dates(texts)),
        List.of(),
        null);
  }

  /**
   * The page for a link through which the customer cannot decline an approval. The page does not
   * say what was approved.
   *
   * @param accepted the language of the page if the claim of the link is not known
   */
  DeclinePage refused(DeclineRefused refused, Locale accepted) {
    LanguageTexts texts = refused.locale().map(TEXTS::in).orElseGet(() -> TEXTS.in(accepted));
    WrittenDates dates = dates(texts);
    String sentence =
        switch (refused.why()) {
          case Why.Unknown _ -> texts.format("unknown");
          case Why.Expired _ -> texts.format("expired");
          case Why.Declined declined -> texts.format("declined", dates.day(declined.at()));
          case Why.Moved moved -> texts.format("moved", dates.day(moved.at()));
          case Why.Ended ended -> texts.format("ended", dates.day(ended.at()));
        };
    return new DeclinePage(
        texts.language(), texts.format("title"), sentence, List.of(), List.of(), null);
  }

  private static List<DeclinePage.Line> lines(
      Association association,
      String partner,
      String product,
      LanguageTexts texts,
      WrittenDates dates) {
    return List.of(
        new DeclinePage.Line(texts.format("partner"), partner),
        new DeclinePage.Line(texts.format("product"), product),
        new DeclinePage.Line(texts.format("approved-on"), dates.day(association.startedAt())));
  }

  private static LanguageTexts texts(Association association) {
    return TEXTS.in(association.holder().locale());
  }

  private WrittenDates dates(LanguageTexts texts) {
    return new WrittenDates(texts.locale(), calendars.byDefault().zone());
  }
}

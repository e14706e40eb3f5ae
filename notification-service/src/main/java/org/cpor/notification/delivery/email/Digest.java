package org.cpor.notification.delivery.email;

import static java.util.stream.Collectors.joining;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cpor.notification.comment.application.wording.PartnerTexts;
import org.cpor.notification.delivery.domain.DeliveryContent;
import org.cpor.notification.delivery.domain.DeliveryContent.ApprovedClaim;
import org.cpor.notification.delivery.domain.DeliveryContent.EscalatedReview;
import org.cpor.notification.delivery.domain.DeliveryContent.PostedComment;
import org.cpor.notification.delivery.domain.DeliveryContent.WebhookDisabled;
import org.cpor.platform.texts.LanguageTexts;
import org.cpor.platform.texts.WrittenDates;
import org.jspecify.annotations.Nullable;

/**
 * The content of one e-mail. Notices come first. Then come the comments of each claim, under a line
 * with the claim's id. The comments of one claim are in the order of their events. The last
 * sentences say why the e-mail was sent.
 *
 * @param language the language of the whole e-mail
 * @param text plain text
 */
record Digest(String language, String subject, String text) {

  private static final int MAX_CLAIMS_IN_SUBJECT = 2;
  private static final String PARAGRAPH_SEPARATOR = "\n\n";

  /**
   * The e-mail for {@code contents}.
   *
   * @param contents at least one, all in one language
   * @param locale the language that the partner chose, for contents that have no language
   * @param zone the time zone in which dates are written
   * @param unsubscribeLink the link that ends the e-mails; null when there is no link
   */
  static Digest of(
      List<DeliveryContent> contents,
      String locale,
      ZoneId zone,
      @Nullable String unsubscribeLink) {
    LanguageTexts texts =
        contents.stream()
            .filter(PostedComment.class::isInstance)
            .findFirst()
            .map(comment -> PartnerTexts.in(((PostedComment) comment).locale()))
            .orElseGet(() -> PartnerTexts.in(locale));
    Map<UUID, List<PostedComment>> byClaim = new LinkedHashMap<>();
    List<String> paragraphs = new ArrayList<>();
    for (DeliveryContent content : contents) {
      switch (content) {
        case ApprovedClaim _ ->
            throw new IllegalStateException(
                "an e-mail to a partner cannot contain an approval for a customer");
        case WebhookDisabled _ -> paragraphs.add(texts.format("email.webhook-disabled"));
        case EscalatedReview review -> paragraphs.add(escalation(review, texts, zone));
        case PostedComment comment ->
            byClaim.computeIfAbsent(comment.claimId(), _ -> new ArrayList<>()).add(comment);
      }
    }
    byClaim.forEach((claimId, comments) -> {
      paragraphs.add(texts.format("email.claim", claimId.toString()));
      comments.stream()
          .sorted(Comparator.comparing(PostedComment::at))
          .forEach(comment -> paragraphs.add(comment.text()));
    });
    boolean toLeads = contents.stream().allMatch(EscalatedReview.class::isInstance);
    paragraphs.add(texts.format(toLeads ? "email.review-escalated.why" : "email.why"));
    if (unsubscribeLink != null) {
      paragraphs.add(texts.format("email.unsubscribe", unsubscribeLink));
    }
    return new Digest(
        texts.language(),
        subject(contents, byClaim, texts),
        String.join(PARAGRAPH_SEPARATOR, paragraphs) + "\n");
  }

  private static String escalation(EscalatedReview review, LanguageTexts texts, ZoneId zone) {
    return texts.format(
        "email.review-escalated",
        review.caseId().toString(),
        new WrittenDates(texts.locale(), zone).deadline(review.reviewDueAt()),
        review.claimId().toString());
  }

  private static String subject(
      List<DeliveryContent> contents, Map<UUID, List<PostedComment>> byClaim, LanguageTexts texts) {
    if (byClaim.isEmpty()) {
      long escalated = contents.stream().filter(EscalatedReview.class::isInstance).count();
      return escalated == 0
          ? texts.format("email.webhook-disabled.subject")
          : texts.format("email.review-escalated.subject", escalated);
    }
    String named =
        byClaim.keySet().stream()
            .limit(MAX_CLAIMS_IN_SUBJECT)
            .map(UUID::toString)
            .collect(joining(", "));
    int others = byClaim.size() - MAX_CLAIMS_IN_SUBJECT;
    return texts.format(
        "email.subject",
        byClaim.values().stream().mapToInt(List::size).sum(),
        byClaim.size(),
        others > 0 ? texts.format("email.and-others", named, others) : named);
  }
}

package org.cpor.notification.delivery.webhook;

import java.time.Instant;
import java.util.UUID;
import org.cpor.events.fact.FactType;
import org.cpor.notification.delivery.domain.DeliveryContent.EscalatedReview;
import org.cpor.notification.delivery.domain.DeliveryContent.PostedComment;

/**
 * The body of a webhook call according to Standard Webhooks. The body has a comment, or a notice to
 * the review leads.
 *
 * @param type the type of the fact that publishes the comment or the escalation
 * @param timestamp the time of the fact that the comment tells about, or when the notice was
 *     planned
 */
record WebhookPayload(String type, Instant timestamp, Data data) {

  /** The content of the call. */
  sealed interface Data {

    /** The id of the call, the same in each attempt. */
    UUID id();
  }

  /**
   * A comment.
   *
   * @param locale the language of the text, a BCP 47 tag
   */
  record Comment(UUID claimId, UUID commentId, String code, String locale, String text)
      implements Data {

    @Override
    public UUID id() {
      return commentId;
    }
  }

  /** A case with a review that passed its due date, for the review leads. */
  record Escalation(UUID noticeId, UUID caseId, UUID claimId, Instant reviewDueAt) implements Data {

    @Override
    public UUID id() {
      return noticeId;
    }
  }

  static WebhookPayload of(EscalatedReview review) {
    return new WebhookPayload(
        FactType.REVIEW_ESCALATED.wireName(),
        review.at(),
        new Escalation(review.noticeId(), review.caseId(), review.claimId(), review.reviewDueAt()));
  }

  static WebhookPayload of(PostedComment comment) {
    return new WebhookPayload(
        FactType.COMMENT_POSTED.wireName(),
        comment.at(),
        new Comment(
            comment.claimId(),
            comment.commentId(),
            comment.code(),
            comment.locale(),
            comment.text()));
  }
}

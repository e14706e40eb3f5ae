package org.cpor.notification.delivery.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The content of a delivery. */
public sealed interface DeliveryContent {

  /**
   * A comment in the comment section of one of the partner's claims.
   *
   * @param locale the language of the text, a BCP 47 tag
   * @param code the subject of the comment, see {@code CommentCode}
   * @param text plain text; an empty line separates paragraphs
   * @param at the time of the fact that the comment tells about
   */
  record PostedComment(
      UUID commentId, UUID claimId, String locale, String code, String text, Instant at)
      implements DeliveryContent {}

  /**
   * A claim was approved, and the customer is allowed to decline the approval. This content is sent
   * to the customer, not to the partner.
   *
   * @param locale the language of the claim, a BCP 47 tag
   * @param partner the display name of the partner, or its id
   * @param product the name of the product in the language of the claim, or its code
   * @param declinableUntil the deadline for the customer to decline the approval; empty if there is
   *     no deadline
   */
  record ApprovedClaim(
      UUID associationId,
      String partnerId,
      String partner,
      String locale,
      String product,
      Instant approvedAt,
      Optional<Instant> declinableUntil)
      implements DeliveryContent {}

  /**
   * A case was escalated, because the review of one of its claims passed its due date. This content
   * is sent to the review leads, not to partners.
   *
   * @param noticeId the id of the notice, the same in each attempt
   * @param claimId the claim whose review passed its due date
   * @param at when this service planned the notice
   */
  record EscalatedReview(UUID noticeId, UUID claimId, UUID caseId, Instant reviewDueAt, Instant at)
      implements DeliveryContent {}

  /** The partner's webhook is disabled, because it failed too often or answered 410. */
  record WebhookDisabled() implements DeliveryContent {}
}

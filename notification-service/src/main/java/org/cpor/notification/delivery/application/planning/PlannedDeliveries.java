package org.cpor.notification.delivery.application.planning;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.cpor.notification.comment.domain.Approval;
import org.cpor.notification.comment.domain.EscalatedReview;

/** Adds deliveries, which are sent when they are due. */
public interface PlannedDeliveries {

  /**
   * Adds deliveries of the comments that their partners want: one delivery for each comment on each
   * channel of its partner. Skips deliveries that exist already.
   *
   * @param emailAt when e-mails are due; calls of webhooks are due at {@code now}
   */
  void addForComments(Collection<UUID> commentIds, Instant now, Instant emailAt);

  /**
   * Adds an e-mail that informs the partner that its webhook is disabled. Does nothing when the
   * partner has no e-mail address.
   */
  void addForDisabledWebhook(String partnerId, Instant now);

  /**
   * Adds an e-mail that informs the customer's contact of {@code approval}. Does nothing when there
   * is already an e-mail about the approval.
   */
  void addForCustomer(Approval approval, Instant now);

  /** Gives up the waiting e-mails to customers about these associations, which have ended. */
  void cancelForCustomers(Collection<UUID> associationIds);

  /**
   * Adds a delivery about {@code review} on each channel of the review leads.
   *
   * @param leads the id of the preferences with the addresses of the leads
   */
  void addForEscalatedReview(String leads, EscalatedReview review, Instant now);
}

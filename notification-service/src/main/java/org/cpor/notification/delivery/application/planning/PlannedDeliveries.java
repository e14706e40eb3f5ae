package org.cpor.notification.delivery.application.planning;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.cpor.notification.comment.domain.Approval;
import org.cpor.notification.comment.domain.EscalatedReview;

/** Adds deliveries. */
public interface PlannedDeliveries {

  /**
   * For each comment that its partner wants, adds a delivery on each of the partner's channels.
   * Adds no delivery twice.
   *
   * @param emailAt when e-mails are due; webhooks are due now
   */
  void addForComments(Collection<UUID> commentIds, Instant now, Instant emailAt);

  /**
   * Adds an e-mail that informs the partner, if it has an address, that its webhook is disabled.
   */
  void addForDisabledWebhook(String partnerId, Instant now);

  /**
   * Adds an e-mail that informs the customer's contact of {@code approval}. Does nothing when the
   * approval has one already.
   */
  void addForCustomer(Approval approval, Instant now);

  /**
   * Adds a delivery about {@code review} on each channel of {@code leads}, the id under which their
   * addresses are stored.
   */
  void addForEscalatedReview(String leads, EscalatedReview review, Instant now);
}

package org.cpor.notification.delivery.application.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cpor.notification.comment.application.LeadNotices;
import org.cpor.notification.comment.domain.EscalatedReview;
import org.cpor.notification.delivery.application.DeliverySettings;

/**
 * Plans the deliveries to the review leads. The addresses of the leads are in the preferences whose
 * id is set as {@code cpor.deliveries.leads}. If the id or these preferences are not set, nothing
 * is sent.
 */
@ApplicationScoped
class NotifyingLeads implements LeadNotices {

  private final PlannedDeliveries planned;
  private final DeliverySettings settings;
  private final Clock clock;

  NotifyingLeads(PlannedDeliveries planned, DeliverySettings settings, Clock clock) {
    this.planned = planned;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public void announce(List<EscalatedReview> escalated) {
    Instant now = clock.instant();
    settings
        .leads()
        .ifPresent(leads ->
            escalated.forEach(review -> planned.addForEscalatedReview(leads, review, now)));
  }
}

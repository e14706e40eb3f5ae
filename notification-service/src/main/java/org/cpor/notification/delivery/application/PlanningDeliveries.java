package org.cpor.notification.delivery.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cpor.notification.comment.application.Announcements;
import org.cpor.notification.comment.application.Comment;

/** Puts down what is to be sent of new comments, for partners that want it. */
@ApplicationScoped
class PlanningDeliveries implements Announcements {

  private final Deliveries deliveries;
  private final DeliverySettings settings;
  private final Clock clock;

  PlanningDeliveries(Deliveries deliveries, DeliverySettings settings, Clock clock) {
    this.deliveries = deliveries;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public void announce(List<Comment> comments) {
    Instant now = clock.instant();
    deliveries.plan(
        comments.stream().map(Comment::commentId).toList(),
        now,
        now.plus(settings.email().gatherFor()));
  }
}

package org.cpor.notification.delivery.application.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cpor.notification.comment.application.Announcements;
import org.cpor.notification.comment.domain.Comment;
import org.cpor.notification.delivery.application.DeliverySettings;

/** Plans the deliveries of new comments to the partners that want them. */
@ApplicationScoped
class PlanningDeliveries implements Announcements {

  private final PlannedDeliveries planned;
  private final DeliverySettings settings;
  private final Clock clock;

  PlanningDeliveries(PlannedDeliveries planned, DeliverySettings settings, Clock clock) {
    this.planned = planned;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public void announce(List<Comment> comments) {
    Instant now = clock.instant();
    planned.addForComments(
        comments.stream().map(Comment::commentId).toList(),
        now,
        now.plus(settings.email().gatherFor()));
  }
}

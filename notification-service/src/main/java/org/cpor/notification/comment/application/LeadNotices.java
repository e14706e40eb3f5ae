package org.cpor.notification.comment.application;

import java.util.List;
import org.cpor.notification.comment.domain.EscalatedReview;

/** Informs the review leads of escalated reviews. */
public interface LeadNotices {

  /** Plans deliveries about {@code escalated} in the current transaction, but sends nothing. */
  void announce(List<EscalatedReview> escalated);
}

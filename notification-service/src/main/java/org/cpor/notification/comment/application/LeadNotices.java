package org.cpor.notification.comment.application;

import java.util.List;
import org.cpor.notification.comment.domain.EscalatedReview;

/** Tells the review leads what they have to know. */
public interface LeadNotices {

  /** Tells them of these cases, in the transaction of the caller. */
  void announce(List<EscalatedReview> escalated);
}

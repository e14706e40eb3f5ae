package org.cpor.arbitration.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.cpor.arbitration.calendar.domain.DueDate;
import org.cpor.arbitration.policy.domain.PolicyProfile;

/** How long a review may take, by the policy and the calendar of the configured region. */
@ApplicationScoped
public class ReviewClock {

  private final Calendars calendars;

  ReviewClock(Calendars calendars) {
    this.calendars = calendars;
  }

  /** When a claim filed at {@code filedAt} must have had its first review. */
  public DueDate firstReview(Instant filedAt, PolicyProfile policy) {
    return calendars.byDefault().due(filedAt, policy.firstReviewBusinessDays());
  }
}

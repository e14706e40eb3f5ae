package org.cpor.arbitration.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import org.cpor.arbitration.policy.domain.PolicyProfile;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a review may take, by the policy and the configured calendar. */
@ApplicationScoped
public class ReviewClock {

  private final BusinessCalendar calendar;

  public ReviewClock(@ConfigProperty(name = "cpor.calendar.zone") ZoneId zone) {
    this.calendar = new BusinessCalendar(zone);
  }

  /** When a claim filed at {@code filedAt} must have had its first review. */
  public DueDate firstReview(Instant filedAt, PolicyProfile policy) {
    return calendar.due(filedAt, policy.firstReviewBusinessDays());
  }
}

package org.cpor.arbitration.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.cpor.arbitration.calendar.domain.CountStart;
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
    return calendars.byDefault().due(CountStart.FILING, filedAt, policy.firstReviewBusinessDays());
  }

  /** Until when a partner that is asked at {@code askedAt} may answer. */
  public DueDate response(Instant askedAt, PolicyProfile policy) {
    return calendars.byDefault().due(CountStart.REQUEST, askedAt, policy.responseBusinessDays());
  }

  /** When a dispute filed at {@code disputedAt} must have its ruling. */
  public DueDate dispute(Instant disputedAt, PolicyProfile policy) {
    return calendars.byDefault().due(CountStart.DISPUTE, disputedAt, policy.disputeBusinessDays());
  }

  /**
   * Until when a review that was due at {@code dueAt} may go on: to the end that the policy sets,
   * or, where it sets none, for as long again as the first review.
   */
  public DueDate extension(Instant dueAt, PolicyProfile policy) {
    Integer mayRunTo = policy.reviewMayRunToBusinessDays();
    int days =
        mayRunTo == null
            ? policy.firstReviewBusinessDays()
            : Math.max(1, mayRunTo - policy.firstReviewBusinessDays());
    // What is due at midnight is due at the end of the day before: that day was counted already.
    return calendars.byDefault().due(CountStart.EARLIER_DUE_DATE, dueAt.minusNanos(1), days);
  }

  /**
   * Until when the customer may decline what was approved at {@code approvedAt}; empty when it may
   * at any time.
   */
  public Optional<Instant> decline(Instant approvedAt, PolicyProfile policy) {
    return Optional.ofNullable(policy.declineBusinessDays())
        .map(days -> calendars.byDefault().due(approvedAt, days).dueAt());
  }

  /** Until when a claim that was rejected at {@code rejectedAt} may be disputed. */
  public Instant disputableUntil(Instant rejectedAt, PolicyProfile policy) {
    return calendars.byDefault().endOfDayAfter(rejectedAt, policy.disputeWithinDays());
  }
}

package org.cpor.arbitration.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.cpor.arbitration.calendar.domain.CountStart;
import org.cpor.arbitration.calendar.domain.DueDate;
import org.cpor.arbitration.policy.domain.PolicyProfile;

/** Computes due dates from the policy profile and the calendar of the default region. */
@ApplicationScoped
public class ReviewClock {

  private final Calendars calendars;

  ReviewClock(Calendars calendars) {
    this.calendars = calendars;
  }

  /** The due date of the first review of a claim. The claim was filed at {@code filedAt}. */
  public DueDate firstReview(Instant filedAt, PolicyProfile policy) {
    return calendars.byDefault().due(CountStart.FILING, filedAt, policy.firstReviewBusinessDays());
  }

  /** The deadline for the answer to a request. The request was made at {@code askedAt}. */
  public DueDate response(Instant askedAt, PolicyProfile policy) {
    return calendars.byDefault().due(CountStart.REQUEST, askedAt, policy.responseBusinessDays());
  }

  /** The due date of the ruling on a dispute. The dispute was filed at {@code disputedAt}. */
  public DueDate dispute(Instant disputedAt, PolicyProfile policy) {
    return calendars.byDefault().due(CountStart.DISPUTE, disputedAt, policy.disputeBusinessDays());
  }

  /**
   * The end of the time in which the customer may decline an approval; empty if the policy sets no
   * end. The approval was made at {@code approvedAt}.
   */
  public Optional<Instant> decline(Instant approvedAt, PolicyProfile policy) {
    return Optional.ofNullable(policy.declineBusinessDays())
        .map(days -> calendars.byDefault().due(approvedAt, days).dueAt());
  }

  /** The end of a renewal. The association ended at {@code endedAt}. */
  public Instant renewalPendingUntil(Instant endedAt, PolicyProfile policy) {
    return calendars.byDefault().endOfDayAfter(endedAt, policy.renewalPendingDays());
  }

  /**
   * The end of the time in which a lead may correct a ruling. The ruling was made at {@code
   * ruledAt}.
   */
  public Instant correctableUntil(Instant ruledAt, PolicyProfile policy) {
    return calendars.byDefault().due(ruledAt, policy.correctionBusinessDays()).dueAt();
  }

  /**
   * The end of the time in which a partner may dispute a rejection. The rejection was made at
   * {@code rejectedAt}.
   */
  public Instant disputableUntil(Instant rejectedAt, PolicyProfile policy) {
    return calendars.byDefault().endOfDayAfter(rejectedAt, policy.disputeWithinDays());
  }
}

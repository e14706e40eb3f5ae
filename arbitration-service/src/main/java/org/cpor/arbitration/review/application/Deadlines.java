package org.cpor.arbitration.review.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.cpor.arbitration.calendar.Calendars;
import org.cpor.arbitration.calendar.ReviewClock;
import org.cpor.arbitration.calendar.domain.DueDate;
import org.cpor.arbitration.policy.Policies;
import org.cpor.arbitration.policy.domain.PolicyProfile;
import org.cpor.arbitration.review.domain.ReviewExtension;
import org.cpor.arbitration.review.domain.Ruled;
import org.cpor.arbitration.review.domain.party.Deadline;
import org.cpor.arbitration.review.domain.party.Party;
import org.cpor.arbitration.review.domain.party.RejectionReason;

/** Computes the deadlines of reviewers and partners from the policy profiles. */
@ApplicationScoped
public class Deadlines {

  private final Policies policies;
  private final Calendars calendars;
  private final ReviewClock clock;

  Deadlines(Policies policies, Calendars calendars, ReviewClock clock) {
    this.policies = policies;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** The due date of the ruling on a dispute. The dispute was filed at {@code disputedAt}. */
  public Deadline dispute(Instant disputedAt, String policy) {
    return Deadline.first(disputedAt, clock.dispute(disputedAt, policies.named(policy)));
  }

  /**
   * The end of the time in which the partner may dispute a rejection. The rejection was made at
   * {@code rejectedAt}. Empty if the claim was disputed before, because a claim can be disputed
   * once. Also empty if the partner holds the subject with another claim.
   */
  public Optional<Instant> disputableUntil(
      Party.Claimant claimant, RejectionReason reason, Instant rejectedAt) {
    return claimant.disputes() || !reason.isDisputable()
        ? Optional.empty()
        : Optional.of(clock.disputableUntil(rejectedAt, policies.named(claimant.policy())));
  }

  /**
   * The end of the time in which a lead may correct the ruling. If the policy profiles of the
   * claims lead to different times, the earliest time counts.
   */
  public Instant correctableUntil(Ruled ruled) {
    return ruled.parties().stream()
        .filter(Party.Claimant.class::isInstance)
        .map(party -> ((Party.Claimant) party).policy())
        .map(policy -> correctableUntil(ruled.firstRuledAt(), policy))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private Instant correctableUntil(Instant ruledAt, String policy) {
    return clock.correctableUntil(ruledAt, policies.named(policy));
  }

  /** The rule on extensions, with the configured calendar and policy profiles. */
  public ReviewExtension extension() {
    return new ReviewExtension(calendars.byDefault(), policies::named);
  }

  /**
   * The deadline of {@code party} for the answer to a request. The request was made at {@code
   * askedAt}. If the party is the holder, the policy profile in force counts.
   */
  public DueDate response(Party.Heard party, Instant askedAt) {
    PolicyProfile policy =
        switch (party) {
          case Party.Claimant claimant -> policies.named(claimant.policy());
          case Party.Holder holder -> policies.inForce();
        };
    return clock.response(askedAt, policy);
  }
}

package org.cpor.arbitration.review.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.cpor.arbitration.calendar.ReviewClock;
import org.cpor.arbitration.calendar.domain.DueDate;
import org.cpor.arbitration.policy.Policies;
import org.cpor.arbitration.policy.domain.PolicyProfile;
import org.cpor.arbitration.review.domain.party.Deadline;
import org.cpor.arbitration.review.domain.party.Party;

/** Until when reviewers and partners have time, by each claim's own policy. */
@ApplicationScoped
class Deadlines {

  private final Policies policies;
  private final ReviewClock clock;

  Deadlines(Policies policies, ReviewClock clock) {
    this.policies = policies;
    this.clock = clock;
  }

  /** Until when a dispute filed at {@code disputedAt} is ruled on. */
  Deadline dispute(Instant disputedAt, String policy) {
    return Deadline.first(clock.dispute(disputedAt, policies.named(policy)));
  }

  /** Until when the review of {@code claimant} may go on after its present due date. */
  Deadline extension(Party.Claimant claimant) {
    return Deadline.extendedTo(
        clock.extension(claimant.deadline().dueAt(), policies.named(claimant.policy())));
  }

  /** Until when {@code party} may answer what it is asked at {@code askedAt}. */
  DueDate response(Party.Heard party, Instant askedAt) {
    PolicyProfile policy =
        switch (party) {
          case Party.Claimant claimant -> policies.named(claimant.policy());
          case Party.Holder holder -> policies.inForce();
        };
    return clock.response(askedAt, policy);
  }
}

package org.cpor.arbitration.review.domain;

import java.time.Instant;
import org.cpor.arbitration.review.domain.Party.Claimant;
import org.cpor.arbitration.review.domain.Party.Heard;

/** Something that will happen to a case by itself unless something else happens first. */
public sealed interface Timer {

  Instant at();

  /** The reviewer who took the case has not renewed its lease. */
  record LeaseLapses(Lease lease) implements Timer {

    @Override
    public Instant at() {
      return lease.expiresAt();
    }
  }

  /** A party was asked and its time is over. */
  record ResponseDue(Heard party, InformationRequest request) implements Timer {

    @Override
    public Instant at() {
      return request.respondBy();
    }
  }

  /** The last day of a claim's review begins. */
  record ReviewDueSoon(Claimant claimant) implements Timer {

    @Override
    public Instant at() {
      return claimant.deadline().soonAt();
    }
  }

  /** The due date of a claim's review passes. */
  record ReviewDue(Claimant claimant) implements Timer {

    @Override
    public Instant at() {
      return claimant.deadline().dueAt();
    }
  }
}

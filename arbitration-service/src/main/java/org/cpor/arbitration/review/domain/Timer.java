package org.cpor.arbitration.review.domain;

import java.time.Instant;
import java.util.List;
import org.cpor.arbitration.review.domain.party.Deadline.Alarm;
import org.cpor.arbitration.review.domain.party.Party.Claimant;

/** A change of an undecided case at a set time. A move before this time can prevent the change. */
public sealed interface Timer
    permits PartySilence, ReviewOverdue, Timer.LeaseLapses, Timer.ReviewDueSoon {

  /** The first instant at which the timer is due. */
  Instant at();

  /**
   * Changes the case.
   *
   * @param file the case to which this timer belongs
   * @param extension the rule for automatic extensions
   */
  Transition<ReviewCase> fire(CaseFile file, ReviewExtension extension, Instant now);

  /** The reviewer did not renew the lease, so the case returns to the queue. */
  record LeaseLapses(Lease lease) implements Timer {

    @Override
    public Instant at() {
      return lease.expiresAt();
    }

    @Override
    public Transition<ReviewCase> fire(CaseFile file, ReviewExtension extension, Instant now) {
      return Transition.stay(
          file.withoutLease(), List.of(new CaseEvent.LeaseLapsed(lease.assignee(), now)));
    }
  }

  /** The last day of a claim's review begins. */
  record ReviewDueSoon(Claimant claimant) implements Timer {

    @Override
    public Instant at() {
      return claimant.deadline().soonAt();
    }

    @Override
    public Transition<ReviewCase> fire(CaseFile file, ReviewExtension extension, Instant now) {
      return Transition.stay(
          file.with(claimant.with(claimant.deadline().after(Alarm.DUE_SOON))),
          List.of(new CaseEvent.ReviewDueSoon(claimant, now)));
    }
  }
}

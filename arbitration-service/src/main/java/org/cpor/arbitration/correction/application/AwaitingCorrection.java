package org.cpor.arbitration.correction.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.calendar.ReviewClock;
import org.cpor.arbitration.correction.domain.Correction;
import org.cpor.arbitration.correction.domain.Correction.AwaitingPartner;
import org.cpor.arbitration.correction.domain.Correction.Filed;
import org.cpor.arbitration.correction.domain.Correction.WaitingForProvisioning;
import org.cpor.arbitration.correction.domain.FailedVerification;
import org.cpor.arbitration.correction.domain.Reason;
import org.cpor.arbitration.policy.Policies;
import org.jboss.logging.Logger;

/**
 * A claim that failed verification does not lie for ever: its partner corrects it by a deadline, or
 * it is rejected. One that waits for provisioning has no deadline until the policy's days are over.
 *
 * <p>Nobody has to tell when a claim passed or was withdrawn: then it cannot be kept out of review
 * any more, which shows when its time is over.
 */
@ApplicationScoped
public class AwaitingCorrection {

  private static final Logger LOG = Logger.getLogger(AwaitingCorrection.class);

  private final Corrections corrections;
  private final Admissions admissions;
  private final CorrectionFacts facts;
  private final Policies policies;
  private final ReviewClock reviewClock;
  private final Clock clock;

  AwaitingCorrection(
      Corrections corrections,
      Admissions admissions,
      CorrectionFacts facts,
      Policies policies,
      ReviewClock reviewClock,
      Clock clock) {
    this.corrections = corrections;
    this.admissions = admissions;
    this.facts = facts;
    this.policies = policies;
    this.reviewClock = reviewClock;
    this.clock = clock;
  }

  /** A claim failed. Does nothing when it was filed again since, or is decided on already. */
  @Transactional
  public void await(FailedVerification failure) {
    UUID claimId = failure.claim().claimId();
    if (!admissions.mayAdmit(claimId) || !corrections.of(claimId).isOutdatedBy(failure)) {
      return;
    }
    if (failure.waits()) {
      corrections.save(
          new WaitingForProvisioning(
              failure.claim(),
              failure.revision(),
              policies.inForce().provisionedUntil(failure.failedAt())));
    } else {
      Instant now = clock.instant();
      tell(
          new AwaitingPartner(failure.claim(), failure.revision(), Reason.FINDINGS, respondBy(now)),
          now);
    }
  }

  /** The partner filed the claim again: what was awaited before is awaited no more. */
  @Transactional
  public void recordFiling(UUID claimId, int revision) {
    if (admissions.mayAdmit(claimId) && corrections.of(claimId).isOutdatedBy(revision)) {
      corrections.save(new Filed(claimId, revision));
    }
  }

  /**
   * The time of what is awaited of the claim was over at {@code until}.
   *
   * @return whether it was, and nobody else is working on it
   */
  @Transactional
  boolean passTime(UUID claimId, Instant until) {
    Optional<Correction> due = corrections.lockIfDue(claimId, until);
    due.ifPresent(correction -> end(correction, clock.instant()));
    return due.isPresent();
  }

  private void end(Correction due, Instant now) {
    switch (due) {
      case WaitingForProvisioning waiting -> {
        if (admissions.mayAdmit(waiting.claimId())) {
          tell(waiting.waitNoLonger(respondBy(now)), now);
        } else {
          corrections.end(waiting.claimId());
        }
      }
      case AwaitingPartner awaited -> {
        if (admissions.blockAdmission(awaited.claimId(), now)) {
          facts.rejected(awaited, now);
          LOG.infof("a claim was not corrected in time: claim=%s", awaited.claimId());
        }
        corrections.end(awaited.claimId());
      }
      case Filed _ -> {}
    }
  }

  private void tell(AwaitingPartner awaited, Instant now) {
    corrections.save(awaited);
    facts.awaited(awaited, now);
  }

  /** Counted from when the partner is told: whoever hears of it late has as much time. */
  private Instant respondBy(Instant now) {
    return reviewClock.response(now, policies.inForce()).dueAt();
  }
}

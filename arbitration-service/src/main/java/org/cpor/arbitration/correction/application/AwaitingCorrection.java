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
 * Sets the deadline by which a partner must correct a claim that failed verification. Rejects the
 * claim if the partner does not correct the claim in time. If the customer's product is not
 * provisioned yet, the claim gets a deadline only when the policy's days for provisioning are over.
 *
 * <p>This class gets no event when a claim passes a later verification or is withdrawn. Therefore
 * this class asks {@link Admissions} at the deadline whether the claim can still be admitted.
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

  /**
   * Begins to wait for the correction of a claim that failed verification. Does nothing if the
   * failure does not change the state of the correction, for example because a later revision was
   * filed, or if the claim can no longer be admitted.
   */
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
      ask(
          new AwaitingPartner(failure.claim(), failure.revision(), Reason.FINDINGS, respondBy(now)),
          now);
    }
  }

  /**
   * Records that the partner filed a revision. The deadline of an earlier revision no longer
   * applies.
   */
  @Transactional
  public void recordFiling(UUID claimId, int revision) {
    if (admissions.mayAdmit(claimId) && corrections.of(claimId).isOutdatedBy(revision)) {
      corrections.save(new Filed(claimId, revision));
    }
  }

  /**
   * Applies the deadline of the claim, if the deadline was over at {@code until}.
   *
   * @return false if the deadline was not over, or if another transaction has locked the correction
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
          ask(waiting.waitNoLonger(respondBy(now)), now);
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

  private void ask(AwaitingPartner awaited, Instant now) {
    corrections.save(awaited);
    facts.awaited(awaited, now);
  }

  /**
   * The deadline of the partner. The deadline is counted from {@code now}, so that a late event
   * does not shorten the partner's time.
   */
  private Instant respondBy(Instant now) {
    return reviewClock.response(now, policies.inForce()).dueAt();
  }
}

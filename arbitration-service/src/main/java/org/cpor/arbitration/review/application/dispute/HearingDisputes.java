package org.cpor.arbitration.review.application.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.cpor.arbitration.review.application.CaseTransitions;
import org.cpor.arbitration.review.application.Deadlines;
import org.cpor.arbitration.review.application.OpeningCases;
import org.cpor.arbitration.review.application.dispute.Disputes.RejectedClaim;
import org.cpor.arbitration.review.domain.Transition;
import org.cpor.arbitration.review.domain.UnderReview;
import org.cpor.arbitration.review.domain.claim.Dispute;
import org.cpor.arbitration.review.domain.party.Deadline;
import org.cpor.arbitration.review.domain.party.Party;
import org.jboss.logging.Logger;

/**
 * Admits a claim to review again, because its partner disputes its rejection. The claim joins the
 * undecided case of its subject, or a new case. The reviewers who ruled on the claim are recused.
 * Intake has already checked that the partner may dispute the rejection.
 */
@ApplicationScoped
public class HearingDisputes {

  private static final Logger LOG = Logger.getLogger(HearingDisputes.class);

  private final Disputes disputes;
  private final OpeningCases opening;
  private final CaseTransitions transitions;
  private final Deadlines deadlines;
  private final Clock clock;

  HearingDisputes(
      Disputes disputes,
      OpeningCases opening,
      CaseTransitions transitions,
      Deadlines deadlines,
      Clock clock) {
    this.disputes = disputes;
    this.opening = opening;
    this.transitions = transitions;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /**
   * Admits the disputed claim to review. Does nothing if the claim was disputed before, or if the
   * customer declined its association.
   *
   * <p>A lead can correct the ruling before the dispute arrives. If the claim is no longer rejected
   * then, or if another claim of its partner holds the subject then, this method does nothing. The
   * dispute does not count: if the claim is rejected again, the partner can dispute the new
   * rejection.
   */
  @Transactional
  public void hear(UUID claimId, Dispute dispute) {
    disputes
        .rejectedClaim(claimId)
        .ifPresentOrElse(
            rejected -> hear(rejected, dispute),
            () ->
                LOG.warnf(
                    "ignored a dispute of a claim that cannot be disputed: claim=%s", claimId));
  }

  private void hear(RejectedClaim rejected, Dispute dispute) {
    Instant now = clock.instant();
    Deadline deadline = deadlines.dispute(dispute.disputedAt(), rejected.policy());
    Party.Claimant claimant =
        Party.Claimant.disputing(rejected.claim(), rejected.policy(), deadline);
    Transition<UnderReview> admitted =
        opening
            .open(rejected.subject(), deadline.dueAt(), now)
            .then(undecided -> undecided.admit(claimant, now));
    for (String reviewer : rejected.ruledBy()) {
      admitted = admitted.then(undecided -> undecided.recuse(reviewer, now));
    }
    transitions.save(admitted);
    disputes.save(admitted.next().caseId(), rejected, dispute);
  }
}

package org.cpor.arbitration.review.application.hearing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.association.application.EndingAssociation;
import org.cpor.arbitration.correction.application.Admissions;
import org.cpor.arbitration.review.application.CaseTransitions;
import org.cpor.arbitration.review.application.ReviewCases;
import org.cpor.arbitration.review.domain.ReviewCase;
import org.cpor.arbitration.review.domain.UnderReview;
import org.cpor.arbitration.review.domain.claim.Comment;
import org.jboss.logging.Logger;

/**
 * Applies the acts of a partner: the partner comments on its claim, answers a request, or withdraws
 * the claim.
 */
@ApplicationScoped
public class HearingPartner {

  private static final Logger LOG = Logger.getLogger(HearingPartner.class);

  private final ReviewCases cases;
  private final Admissions admissions;
  private final CaseTransitions transitions;
  private final EndingAssociation ending;
  private final Clock clock;

  HearingPartner(
      ReviewCases cases,
      Admissions admissions,
      CaseTransitions transitions,
      EndingAssociation ending,
      Clock clock) {
    this.cases = cases;
    this.admissions = admissions;
    this.transitions = transitions;
    this.ending = ending;
    this.clock = clock;
  }

  /**
   * Adds the comment to the undecided case of the claim. Does nothing if the claim is in no
   * undecided case.
   */
  @Transactional
  public void respond(UUID claimId, Comment comment) {
    cases
        .undecidedWith(claimId)
        .ifPresentOrElse(
            undecided -> transitions.save(undecided.hear(claimId, comment, clock.instant())),
            () ->
                LOG.infof(
                    "ignored a comment on a claim without an undecided case: claim=%s", claimId));
  }

  /**
   * The partner added documents to its claim. In the undecided case of the claim, a reviewer must
   * judge the proof of execution again. Does nothing if the claim is in no undecided case.
   */
  @Transactional
  public void addProof(UUID claimId) {
    cases
        .undecidedWith(claimId)
        .ifPresent(undecided -> transitions.save(undecided.addProof(claimId)));
  }

  /**
   * Removes the claim from its undecided case. If the claim was not admitted yet, blocks its
   * admission. If the claim is decided already, adds the withdrawal to the timeline of the case,
   * and ends the association of the claim. A withdrawal that is older than a dispute of the claim
   * ends no association, because with the dispute the partner asked for the association again.
   */
  @Transactional
  public void withdraw(UUID claimId, Instant withdrawnAt) {
    admissions.blockAdmission(claimId, withdrawnAt);
    if (withdrawDecided(claimId, withdrawnAt)) {
      return;
    }
    Optional<UnderReview> undecided = cases.undecidedWith(claimId);
    if (undecided.isPresent()) {
      transitions.save(undecided.get().withdraw(claimId, clock.instant()));
    } else {
      // A ruling that ran at the same time has perhaps decided on the claim.
      withdrawDecided(claimId, withdrawnAt);
    }
  }

  private boolean withdrawDecided(UUID claimId, Instant withdrawnAt) {
    Optional<ReviewCase> decided = cases.decidedOn(claimId);
    decided.ifPresent(it -> {
      transitions.save(it.recordLateWithdrawal(claimId, withdrawnAt, clock.instant()));
      if (!it.isDisputeOf(claimId)) {
        ending.withClaim(claimId);
      }
    });
    return decided.isPresent();
  }
}

package org.cpor.arbitration.review.application.hearing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.cpor.arbitration.correction.application.Admissions;
import org.cpor.arbitration.review.application.CaseTransitions;
import org.cpor.arbitration.review.application.ReviewCases;
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
  private final Clock clock;

  HearingPartner(
      ReviewCases cases, Admissions admissions, CaseTransitions transitions, Clock clock) {
    this.cases = cases;
    this.admissions = admissions;
    this.transitions = transitions;
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
   * Removes the claim from its undecided case. If the claim was not admitted yet, blocks its
   * admission.
   */
  @Transactional
  public void withdraw(UUID claimId, Instant withdrawnAt) {
    admissions.blockAdmission(claimId, withdrawnAt);
    cases
        .undecidedWith(claimId)
        .ifPresent(undecided -> transitions.save(undecided.withdraw(claimId, clock.instant())));
  }
}

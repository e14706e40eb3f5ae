package org.cpor.arbitration.review.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.cpor.arbitration.association.application.Associations;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.calendar.ReviewClock;
import org.cpor.arbitration.policy.Policies;
import org.cpor.arbitration.policy.domain.PolicyProfile;
import org.cpor.arbitration.review.domain.Claim;
import org.cpor.arbitration.review.domain.Party;
import org.cpor.arbitration.review.domain.ReviewCase;
import org.cpor.arbitration.review.domain.Transition;
import org.jboss.logging.Logger;

/** A verified claim comes under review: in the open case of its subject, or in a new one. */
@ApplicationScoped
public class AdmittingVerifiedClaim {

  private static final Logger LOG = Logger.getLogger(AdmittingVerifiedClaim.class);

  private final ReviewCases cases;
  private final Associations associations;
  private final CaseFacts facts;
  private final Policies policies;
  private final ReviewClock reviewClock;
  private final Clock clock;

  AdmittingVerifiedClaim(
      ReviewCases cases,
      Associations associations,
      CaseFacts facts,
      Policies policies,
      ReviewClock reviewClock,
      Clock clock) {
    this.cases = cases;
    this.associations = associations;
    this.facts = facts;
    this.policies = policies;
    this.reviewClock = reviewClock;
    this.clock = clock;
  }

  /** Does nothing for a claim that was admitted before. */
  @Transactional
  public void admit(Claim claim) {
    PolicyProfile policy = policies.inForce();
    Instant dueAt = reviewClock.firstReview(claim.filedAt(), policy).dueAt();
    if (!cases.keep(claim, policy.name(), dueAt)) {
      LOG.infof("claim is under review already: claim=%s", claim.whose().claimId());
      return;
    }
    Instant now = clock.instant();
    Subject subject = claim.subject(policy.subjectScope());
    ReviewCase.Open open = cases.openCaseOf(subject, dueAt, now);
    Transition<ReviewCase.Open> admitted =
        joinHolder(open, now)
            .then(next -> next.admit(new Party.Claimant(claim.whose(), dueAt), now));
    cases.save(admitted);
    facts.publish(admitted);
  }

  /** No association of a subject starts while a case on it is open: only a new case looks. */
  private Transition<ReviewCase.Open> joinHolder(ReviewCase.Open open, Instant now) {
    return open.parties().isEmpty()
        ? associations
            .activeOn(open.subject())
            .map(held -> open.join(new Party.Holder(held.holder(), held.associationId()), now))
            .orElse(Transition.none(open))
        : Transition.none(open);
  }
}

package org.cpor.arbitration.review.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cpor.arbitration.association.application.Associations;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.review.application.ReviewCases.RejectedClaim;
import org.cpor.arbitration.review.domain.Transition;
import org.cpor.arbitration.review.domain.UnderReview;
import org.cpor.arbitration.review.domain.claim.Dispute;
import org.cpor.arbitration.review.domain.party.Deadline;
import org.cpor.arbitration.review.domain.party.Party;
import org.jboss.logging.Logger;

/**
 * A partner disputes the rejection of its claim: the claim is heard once more, in the open case of
 * its subject or in a new one, and by another reviewer than the one who ruled. Whether it may, and
 * in time, intake has checked.
 */
@ApplicationScoped
public class HearingDisputes {

  private static final Logger LOG = Logger.getLogger(HearingDisputes.class);

  private final ReviewCases cases;
  private final Associations associations;
  private final MovingCase moving;
  private final Deadlines deadlines;
  private final Clock clock;

  HearingDisputes(
      ReviewCases cases,
      Associations associations,
      MovingCase moving,
      Deadlines deadlines,
      Clock clock) {
    this.cases = cases;
    this.associations = associations;
    this.moving = moving;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** Does nothing when the claim was not rejected, or is disputed already. */
  @Transactional
  public void hear(UUID claimId, Dispute dispute) {
    cases
        .rejectedClaim(claimId)
        .ifPresentOrElse(
            rejected -> hear(rejected, dispute),
            () -> LOG.warnf("a dispute of a claim that was not rejected: claim=%s", claimId));
  }

  private void hear(RejectedClaim rejected, Dispute dispute) {
    Instant now = clock.instant();
    Subject subject = rejected.subject();
    Deadline deadline = deadlines.dispute(dispute.disputedAt(), rejected.policy());
    UnderReview undecided =
        Objects.requireNonNull(
            cases.undecidedOf(Map.of(subject, deadline.dueAt()), now).get(subject));
    Optional<Association.Active> held =
        Optional.ofNullable(associations.keepActiveOn(Set.of(subject)).get(subject));
    Transition<UnderReview> heard =
        Holders.join(undecided, held, now)
            .then(next ->
                next.admit(
                    Party.Claimant.disputing(rejected.whose(), rejected.policy(), deadline), now));
    String ruledBy = rejected.ruledBy();
    moving.make(ruledBy == null ? heard : heard.then(next -> next.recuse(ruledBy, now)));
    cases.keep(undecided.caseId(), rejected.whose().claimId(), dispute);
  }
}

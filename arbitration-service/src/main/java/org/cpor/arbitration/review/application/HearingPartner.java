package org.cpor.arbitration.review.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.cpor.arbitration.review.domain.claim.Comment;
import org.jboss.logging.Logger;

/** What a partner does after its claim came under review: it answers, or withdraws the claim. */
@ApplicationScoped
public class HearingPartner {

  private static final Logger LOG = Logger.getLogger(HearingPartner.class);

  private final ReviewCases cases;
  private final MovingCase moving;
  private final Clock clock;

  HearingPartner(ReviewCases cases, MovingCase moving, Clock clock) {
    this.cases = cases;
    this.moving = moving;
    this.clock = clock;
  }

  /** The partner wrote in the comments of its claim. */
  @Transactional
  public void respond(UUID claimId, Comment comment) {
    cases
        .undecidedWith(claimId)
        .ifPresentOrElse(
            undecided -> moving.make(undecided.hear(claimId, comment, clock.instant())),
            () -> LOG.infof("no case hears what the partner wrote: claim=%s", claimId));
  }

  /** A claim that was not verified yet will not come under review. */
  @Transactional
  public void withdraw(UUID claimId, Instant withdrawnAt) {
    cases.keepOut(claimId, withdrawnAt);
    cases
        .undecidedWith(claimId)
        .ifPresent(undecided -> moving.make(undecided.withdraw(claimId, clock.instant())));
  }
}

package org.cpor.arbitration.review.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.review.domain.UnderReview;

/**
 * The directory says of a claim under review that no subscription carries it any more, or that one
 * does again. It is kept with the claim, so that a dispute of it begins with what is known.
 */
@ApplicationScoped
public class FollowingSubscriptions {

  private final ReviewCases cases;
  private final MovingCase moving;
  private final Clock clock;

  FollowingSubscriptions(ReviewCases cases, MovingCase moving, Clock clock) {
    this.cases = cases;
    this.moving = moving;
    this.clock = clock;
  }

  /**
   * No subscription carries the claim any more that can be used.
   *
   * @param reason the code of the finding that a verification would have
   */
  @Transactional
  public void lapse(UUID claimId, String reason) {
    Optional<UnderReview> undecided = cases.undecidedWith(claimId);
    cases.keepSubscription(claimId, Optional.of(reason));
    undecided.ifPresent(
        reviewed -> moving.make(reviewed.lapseSubscription(claimId, reason, clock.instant())));
  }

  /** A subscription carries the claim again. */
  @Transactional
  public void restore(UUID claimId) {
    Optional<UnderReview> undecided = cases.undecidedWith(claimId);
    cases.keepSubscription(claimId, Optional.empty());
    undecided.ifPresent(
        reviewed -> moving.make(reviewed.restoreSubscription(claimId, clock.instant())));
  }
}

package org.cpor.arbitration.review.application.hearing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.review.application.CaseTransitions;
import org.cpor.arbitration.review.application.ReviewCases;
import org.cpor.arbitration.review.application.admission.ClaimRegister;
import org.cpor.arbitration.review.domain.UnderReview;

/**
 * Records whether a claim under review has a usable subscription, according to the verifier. The
 * record stays with the claim, because a later dispute of the claim needs the record.
 */
@ApplicationScoped
public class FollowingSubscriptions {

  private final ReviewCases cases;
  private final ClaimRegister register;
  private final CaseTransitions transitions;
  private final Clock clock;

  FollowingSubscriptions(
      ReviewCases cases, ClaimRegister register, CaseTransitions transitions, Clock clock) {
    this.cases = cases;
    this.register = register;
    this.transitions = transitions;
    this.clock = clock;
  }

  /**
   * Records that the claim has no usable subscription any more.
   *
   * @param reason the code of the finding that says why
   */
  @Transactional
  public void lapse(UUID claimId, String reason) {
    Optional<UnderReview> undecided = cases.undecidedWith(claimId);
    Instant now = clock.instant();
    register.saveSubscription(claimId, Optional.of(reason), now);
    undecided.ifPresent(it -> transitions.save(it.lapseSubscription(claimId, reason, now)));
  }

  /** Records that the claim has a usable subscription again. */
  @Transactional
  public void restore(UUID claimId) {
    Optional<UnderReview> undecided = cases.undecidedWith(claimId);
    Instant now = clock.instant();
    register.saveSubscription(claimId, Optional.empty(), now);
    undecided.ifPresent(it -> transitions.save(it.restoreSubscription(claimId, now)));
  }
}

package org.cpor.arbitration.review.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.review.domain.CaseEvent.SubscriptionLapsed;
import org.cpor.arbitration.review.domain.CaseEvent.SubscriptionRestored;

/**
 * The moves of an undecided case when a claim loses its last usable subscription, or has a usable
 * subscription again.
 */
public sealed interface SubscriptionMoves permits UnderReview {

  CaseFile file();

  /**
   * The claim has no usable subscription any more. Does nothing if the case has recorded the loss
   * of the subscription already, or if the claim is not under review in this case.
   *
   * @param reason the code of the finding that says why
   */
  default Transition<UnderReview> lapseSubscription(UUID claimId, String reason, Instant now) {
    return file()
        .claimant(claimId)
        .filter(claimant -> !claimant.subscriptionEnded())
        .map(claimant ->
            Transition.to(
                file().with(claimant.withSubscription(true)),
                new SubscriptionLapsed(claimant, reason, now)))
        .orElseGet(() -> Transition.to(file(), List.of()));
  }

  /**
   * The claim has a usable subscription again. Does nothing if the claim had a usable subscription
   * before, or if the claim is not under review in this case.
   */
  default Transition<UnderReview> restoreSubscription(UUID claimId, Instant now) {
    return file()
        .claimant(claimId)
        .filter(claimant -> claimant.subscriptionEnded())
        .map(claimant ->
            Transition.to(
                file().with(claimant.withSubscription(false)),
                new SubscriptionRestored(claimant, now)))
        .orElseGet(() -> Transition.to(file(), List.of()));
  }
}

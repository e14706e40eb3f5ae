package org.cpor.arbitration.review.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.review.domain.CaseEvent.SubscriptionLapsed;
import org.cpor.arbitration.review.domain.CaseEvent.SubscriptionRestored;

/** What happens to an undecided case when the subscription of a claim lapses or is restored. */
public sealed interface SubscriptionMoves permits UnderReview {

  CaseFile file();

  /**
   * The claim has no usable subscription any more. Nothing happens if the case knows that already,
   * or the claim is not under review here.
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
   * The claim has a usable subscription again. Nothing happens if its subscription had not lapsed,
   * or the claim is not under review here.
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

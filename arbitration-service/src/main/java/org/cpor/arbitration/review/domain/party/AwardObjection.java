package org.cpor.arbitration.review.domain.party;

import java.util.Set;
import org.cpor.arbitration.review.domain.party.Party.Claimant;

/**
 * The rule on what may speak against awarding the subject to a claim. The reviewer has to confirm
 * each objection. An open request is not an objection: while there is one, a case cannot be ruled
 * on at all.
 */
public enum AwardObjection {
  /** The claim has no usable subscription any more. */
  SUBSCRIPTION_ENDED;

  /** The objections to awarding the subject to {@code claimant}. */
  public static Set<AwardObjection> to(Claimant claimant) {
    return claimant.subscriptionEnded() ? Set.of(SUBSCRIPTION_ENDED) : Set.of();
  }
}

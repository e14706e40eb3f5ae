package org.cpor.arbitration.review.domain.party;

/** An objection to awarding the subject to a claim, which the reviewer has to confirm. */
public enum AwardObjection {
  /** The claim has no usable subscription any more. */
  SUBSCRIPTION_ENDED
}

package org.cpor.arbitration.review.domain.party;

/**
 * A reason not to award the subject to a claim. {@link AwardCheck} has the conditions. A reviewer
 * can award the subject anyway, but must confirm each objection.
 */
public enum AwardObjection {
  /** Nobody has reviewed the proof of execution of a heard party. */
  REVIEW_MISSING,
  /** The claim has no document. */
  PROOF_MISSING,
  /** The claim has no usable subscription any more. */
  SUBSCRIPTION_ENDED
}

package org.cpor.arbitration.review.domain.party;

/**
 * What may speak against awarding the subject to a claim. {@link AwardCheck} says when. The
 * reviewer has to confirm each objection.
 */
public enum AwardObjection {
  /** Nobody has reviewed the proof of execution of a party that the case hears. */
  REVIEW_MISSING,
  /** The claim has no document at all. */
  PROOF_MISSING,
  /** The claim has no usable subscription any more. */
  SUBSCRIPTION_ENDED
}

package org.cpor.arbitration.review.domain.party;

/**
 * A reason not to rule as a reviewer intends. {@link AwardCheck} has the conditions. A reviewer can
 * rule in spite of an objection, but the ruling must then list the objection in {@code confirmed}.
 */
public enum AwardObjection {
  /** Nobody has reviewed the proof of execution of a heard party. */
  REVIEW_MISSING,
  /** The claim has no document. */
  PROOF_MISSING,
  /** The claim has no usable subscription any more. */
  SUBSCRIPTION_ENDED,
  /**
   * A heard party still has time to answer a request. This objection concerns every outcome. The
   * ruling closes the request.
   */
  REQUEST_OPEN
}

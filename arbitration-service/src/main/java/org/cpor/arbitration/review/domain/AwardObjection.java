package org.cpor.arbitration.review.domain;

/** What speaks against awarding the subject to a claim, unless the reviewer confirms it. */
public enum AwardObjection {
  /** No subscription carries the claim any more that can be used. */
  SUBSCRIPTION_ENDED
}

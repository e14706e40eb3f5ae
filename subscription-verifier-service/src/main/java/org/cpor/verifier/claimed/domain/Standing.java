package org.cpor.verifier.claimed.domain;

/**
 * The state of a claim in arbitration. The order of the constants matters: if two decisions about a
 * claim have the same time, the decision with the later constant counts.
 *
 * @see StandingClaims
 */
public enum Standing {
  /** Under review. */
  OPEN,
  /** Approved: the claim holds its object. */
  HELD,
  /** Rejected, or its association has ended. */
  CLOSED
}

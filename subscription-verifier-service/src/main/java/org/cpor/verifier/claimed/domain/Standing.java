package org.cpor.verifier.claimed.domain;

/**
 * The state of a claim in arbitration. If two decisions about a claim have the same time, the
 * decision with the constant that is later in this list counts.
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

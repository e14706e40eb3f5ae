package org.cpor.verifier.claimed.domain;

/**
 * The state of a claim in arbitration. If two decisions have the same time, the one with the later
 * constant counts.
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

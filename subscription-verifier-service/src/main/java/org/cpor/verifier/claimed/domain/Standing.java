package org.cpor.verifier.claimed.domain;

/**
 * What arbitration makes of a claim, in the order in which things of the same moment follow each
 * other.
 */
public enum Standing {
  /** It is reviewed. */
  OPEN,
  /** It is approved, and holds what it claims. */
  HELD,
  /** It is rejected, or holds no longer. */
  CLOSED
}

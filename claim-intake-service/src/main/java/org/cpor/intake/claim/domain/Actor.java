package org.cpor.intake.claim.domain;

/**
 * Who changed a claim. A partner sees this value, and the names of its own people only, because a
 * partner must not learn who reviews its claims.
 */
public enum Actor {
  PARTNER,
  PLATFORM,
  REVIEWER,
  /** The customer, who declined the association. */
  CUSTOMER
}

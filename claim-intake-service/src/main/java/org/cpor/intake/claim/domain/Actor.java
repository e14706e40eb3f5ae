package org.cpor.intake.claim.domain;

/**
 * Who changed a claim. A partner always sees this value, but sees only the names of its own people,
 * because a partner must not learn who reviews its claims.
 */
public enum Actor {
  PARTNER,
  PLATFORM,
  REVIEWER,
  /** The customer, who declined the association. */
  CUSTOMER
}

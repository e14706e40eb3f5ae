package org.cpor.intake.claim.domain;

/**
 * Who changed a claim. A partner always sees this value. A partner sees the name of a person only
 * if the person belongs to the partner, because a partner must not learn who reviews its claims.
 */
public enum Actor {
  PARTNER,
  PLATFORM,
  REVIEWER,
  /** The customer, who declined the association. */
  CUSTOMER
}

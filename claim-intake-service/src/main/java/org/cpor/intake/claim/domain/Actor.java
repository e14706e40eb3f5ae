package org.cpor.intake.claim.domain;

/**
 * The role of whoever changed a claim. A partner sees this role but not the name of the person,
 * because a partner must not learn who reviews its claims.
 */
public enum Actor {
  PARTNER,
  PLATFORM,
  REVIEWER,
  /** The customer, who declined the association. */
  CUSTOMER
}

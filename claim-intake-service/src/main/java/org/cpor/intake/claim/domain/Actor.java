package org.cpor.intake.claim.domain;

/**
 * Who changed a claim. Partners see only this and not the name, because they must not learn who
 * reviews.
 */
public enum Actor {
  PARTNER,
  PLATFORM,
  REVIEWER,
  /** The customer, who declined the association. */
  CUSTOMER
}

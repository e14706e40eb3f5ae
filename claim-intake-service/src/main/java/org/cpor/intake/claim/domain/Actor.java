package org.cpor.intake.claim.domain;

/** Who changed a claim. There are no names, because partners must not learn who reviews. */
public enum Actor {
  PARTNER,
  PLATFORM,
  REVIEWER,
  /** The customer, who declined the association. */
  CUSTOMER
}

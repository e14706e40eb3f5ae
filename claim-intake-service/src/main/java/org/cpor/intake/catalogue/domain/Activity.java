package org.cpor.intake.catalogue.domain;

/**
 * What the partner did for the customer. Not every activity exists for every solution area: that is
 * for the verification to say.
 */
public enum Activity {
  PRESALES,
  USAGE,
  REVENUE_ASSOCIATION
}

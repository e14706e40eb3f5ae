package org.cpor.intake.catalogue.domain;

/**
 * What the partner did for the customer. Some activities do not exist for every solution area; the
 * verification checks this.
 */
public enum Activity {
  PRESALES,
  USAGE,
  REVENUE_ASSOCIATION
}

package org.cpor.intake.catalogue.domain;

/**
 * What the partner did for the customer. The verification checks that the product of a claim has
 * the activity.
 */
public enum Activity {
  PRESALES,
  USAGE,
  REVENUE_ASSOCIATION
}

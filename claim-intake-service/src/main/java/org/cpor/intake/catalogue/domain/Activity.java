package org.cpor.intake.catalogue.domain;

/**
 * What the partner did for the customer. The verifier checks that the activity of a claim is one of
 * the activities of the claim's product.
 */
public enum Activity {
  PRESALES,
  USAGE,
  REVENUE_ASSOCIATION
}

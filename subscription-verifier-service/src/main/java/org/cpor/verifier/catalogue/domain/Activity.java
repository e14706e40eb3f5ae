package org.cpor.verifier.catalogue.domain;

/** What the partner did for the customer. */
public enum Activity {
  PRESALES,
  USAGE,
  REVENUE_ASSOCIATION
}

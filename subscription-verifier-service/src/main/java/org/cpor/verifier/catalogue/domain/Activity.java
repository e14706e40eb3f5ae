package org.cpor.verifier.catalogue.domain;

/** The work that a partner claims to have done for a customer. */
public enum Activity {
  PRESALES,
  USAGE,
  REVENUE_ASSOCIATION
}

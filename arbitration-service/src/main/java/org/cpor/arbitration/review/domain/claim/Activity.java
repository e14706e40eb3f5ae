package org.cpor.arbitration.review.domain.claim;

/** The codes of the activities that partners claim. */
public enum Activity {
  PRESALES,
  USAGE,
  REVENUE_ASSOCIATION
}

package org.cpor.arbitration.review.domain.claim;

/** The codes of the activities that partners claim (DOMAIN.md). */
public enum Activity {
  PRESALES,
  USAGE,
  REVENUE_ASSOCIATION
}

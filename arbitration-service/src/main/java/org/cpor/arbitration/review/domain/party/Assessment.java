package org.cpor.arbitration.review.domain.party;

/** The result of a review of one party's proof of execution. */
public enum Assessment {
  SUFFICIENT,
  INSUFFICIENT
}

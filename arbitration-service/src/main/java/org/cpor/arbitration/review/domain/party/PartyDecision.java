package org.cpor.arbitration.review.domain.party;

/** The decision on one party. */
public enum PartyDecision {
  APPROVED,
  REJECTED,
  RETAINED,
  SUPERSEDED
}

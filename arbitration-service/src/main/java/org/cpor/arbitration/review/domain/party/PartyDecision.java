package org.cpor.arbitration.review.domain.party;

/** The decision of a ruling on one party. */
public enum PartyDecision {
  APPROVED,
  REJECTED,
  RETAINED,
  SUPERSEDED
}

package org.cpor.arbitration.review.application.docket;

/** The decision of a ruling on one party. */
public enum PartyDecision {
  APPROVED,
  REJECTED,
  RETAINED,
  SUPERSEDED
}

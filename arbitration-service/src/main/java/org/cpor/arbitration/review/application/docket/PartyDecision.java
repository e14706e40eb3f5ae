package org.cpor.arbitration.review.application.docket;

/** What a ruling meant for a party. */
public enum PartyDecision {
  APPROVED,
  REJECTED,
  RETAINED,
  SUPERSEDED
}

package org.cpor.arbitration.review.application.docket;

/** What a claim is in a case. */
public enum PartyRole {
  CLAIMANT,
  HOLDER
}

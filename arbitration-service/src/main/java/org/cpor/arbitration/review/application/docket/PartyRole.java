package org.cpor.arbitration.review.application.docket;

/** The role of a claim in a case. */
public enum PartyRole {
  CLAIMANT,
  HOLDER
}

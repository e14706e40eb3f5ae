package org.cpor.arbitration.review.domain.party;

/** Why a party left an undecided case. */
public enum Departure {
  /** The partner withdrew the claim. */
  WITHDRAWN,
  /** The partner corrected the claim. The corrected claim is on another subject. */
  CLAIMS_ANOTHER_SUBJECT,
  /** The partner did not answer a request in time, so the claim is rejected. */
  NO_PARTNER_RESPONSE,
  /** The association of the claim with the subject ended. */
  ASSOCIATION_ENDED
}

package org.cpor.arbitration.review.domain.party;

/** Why a party left an undecided case. */
public enum Departure {
  /** Its partner withdrew the claim. */
  WITHDRAWN,
  /** Its partner corrected the claim, which is on another subject now. */
  CLAIMS_ANOTHER_SUBJECT,
  /** Its partner did not answer a request in time: the claim is rejected. */
  NO_PARTNER_RESPONSE,
  /** Its association with the subject ended. */
  ASSOCIATION_ENDED
}

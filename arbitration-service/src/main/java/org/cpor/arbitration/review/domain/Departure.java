package org.cpor.arbitration.review.domain;

/** Why a party is not heard any more, though the case is not decided. */
public enum Departure {
  /** Its partner withdrew the claim. */
  WITHDRAWN,
  /** Its partner corrected the claim: it competes for another subject now. */
  CLAIMS_ANOTHER_SUBJECT,
  /** Its partner did not answer a request in time: the claim is rejected. */
  NO_PARTNER_RESPONSE,
  /** It does not hold the subject any more. */
  ASSOCIATION_ENDED
}

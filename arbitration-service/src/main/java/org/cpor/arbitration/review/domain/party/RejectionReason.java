package org.cpor.arbitration.review.domain.party;

/** Why a claim was rejected. */
public enum RejectionReason {
  /** Another partner holds the subject after the ruling. */
  AWARDED_TO_ANOTHER_PARTNER,
  /**
   * Another claim of the same partner holds the subject after the ruling. The partner cannot
   * dispute this rejection, because it holds the subject. The reason stays as it is when the other
   * claim loses the subject later. The partner can then file a new claim (ADR 0086).
   */
  AWARDED_TO_OWN_CLAIM,
  INSUFFICIENT_POE,
  MISSING_CUSTOMER_CONSENT,
  CUSTOMER_DECLINED,
  NO_PARTNER_RESPONSE,
  PARTNER_REQUEST;

  /** Whether the partner may dispute a first rejection for this reason. */
  public boolean isDisputable() {
    return this != AWARDED_TO_OWN_CLAIM;
  }
}

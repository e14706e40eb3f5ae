package org.cpor.arbitration.review.domain;

/** Why a ruling did not give a claim the subject. */
public enum RejectionReason {
  AWARDED_TO_ANOTHER_PARTNER,
  INSUFFICIENT_POE,
  MISSING_CUSTOMER_CONSENT,
  CUSTOMER_DECLINED,
  NO_PARTNER_RESPONSE,
  PARTNER_REQUEST
}

package org.cpor.arbitration.review.domain.party;

/** Why a claim was rejected. */
public enum RejectionReason {
  AWARDED_TO_ANOTHER_PARTNER,
  INSUFFICIENT_POE,
  MISSING_CUSTOMER_CONSENT,
  CUSTOMER_DECLINED,
  NO_PARTNER_RESPONSE,
  PARTNER_REQUEST
}

package org.cpor.arbitration.association.domain;

/** Why an association ended. */
public enum EndReason {
  /** A ruling gave the subject to another claim. */
  SUPERSEDED,
  /** Its subscription can no longer be used. */
  SUBSCRIPTION_ENDED,
  /** The customer does not want it. The claim is rejected. */
  CUSTOMER_DECLINED,
  /** The partner gives it up. */
  PARTNER_REQUEST,
  /** A review lead ended it for another reason. */
  TERMINATED
}

package org.cpor.arbitration.association.domain;

/** Why an association ended. */
public enum EndReason {
  /** A ruling gave the subject to another claim. */
  SUPERSEDED,
  /** Its subscription can no longer be used. */
  SUBSCRIPTION_ENDED,
  /** The customer does not want it. The claim is rejected. */
  CUSTOMER_DECLINED,
  /**
   * Another association on the same subject began before: the id of its subscription was spelled in
   * another way, from which the platform did not see that it is the same.
   */
  SUBJECT_HELD_ALREADY,
  /** The partner gives it up. */
  PARTNER_REQUEST,
  /** A review lead ended it for another reason. */
  TERMINATED
}

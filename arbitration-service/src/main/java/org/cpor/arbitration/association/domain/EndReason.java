package org.cpor.arbitration.association.domain;

/** Why an association ended. */
public enum EndReason {
  /** A ruling gave the subject to a claim of another partner. */
  SUPERSEDED,
  /** A ruling, or its correction, gave the subject to another claim of the same partner. */
  REPLACED_BY_OWN_CLAIM,
  /**
   * A lead corrected the ruling that had awarded the subject to the claim. No other claim of the
   * same partner got the subject.
   */
  RULING_CORRECTED,
  /** The subscription of the claim can no longer be used. */
  SUBSCRIPTION_ENDED,
  /** The customer declined the association, so the claim is rejected. */
  CUSTOMER_DECLINED,
  /**
   * Another association with the same subject had started earlier. The two claims spelled the
   * subscription id differently, so the platform did not recognize that their subjects are equal.
   */
  SUBJECT_HELD_ALREADY,
  /**
   * The partner had withdrawn the claim. The claim was approved before the withdrawal reached
   * arbitration.
   */
  CLAIM_WITHDRAWN,
  /** The partner asked a review lead to end the association. */
  PARTNER_REQUEST,
  /** A review lead ended the association for another reason. */
  TERMINATED
}

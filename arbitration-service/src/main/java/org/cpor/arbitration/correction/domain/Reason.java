package org.cpor.arbitration.correction.domain;

/** Why a partner has to act. */
public enum Reason {
  /** The verification found errors. */
  FINDINGS,
  /** The product was not provisioned within the time of the policy. */
  STILL_NOT_PROVISIONED
}

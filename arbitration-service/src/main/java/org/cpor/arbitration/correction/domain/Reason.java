package org.cpor.arbitration.correction.domain;

/** Why a partner has to act. */
public enum Reason {
  /** The verification found errors. */
  FINDINGS,
  /** The product was not provisioned within the time that the policy allows. */
  STILL_NOT_PROVISIONED
}

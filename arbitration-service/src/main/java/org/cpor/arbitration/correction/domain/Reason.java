package org.cpor.arbitration.correction.domain;

/** Why a partner has to act. */
public enum Reason {
  /** There is something to correct. */
  FINDINGS,
  /** The product is not provisioned, after all the time that this may take. */
  STILL_NOT_PROVISIONED
}

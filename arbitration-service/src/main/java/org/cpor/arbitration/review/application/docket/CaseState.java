package org.cpor.arbitration.review.application.docket;

/** The states of a case in the API and in the database. */
public enum CaseState {
  /** Under review. */
  OPEN,
  /** Under review, and at least one party may still answer a request. */
  WAITING,
  /** Decided. */
  RULED,
  /** Closed without a ruling, because no claimant was left. */
  CLOSED;

  public boolean isUndecided() {
    return this == OPEN || this == WAITING;
  }
}

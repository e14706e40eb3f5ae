package org.cpor.arbitration.review.application.docket;

/** The state of a case. */
public enum CaseState {
  /** Under review. */
  OPEN,
  /** Under review, and at least one party still has time to answer a request. */
  WAITING,
  /** Decided. */
  RULED,
  /** Closed without a ruling, because no claimant was left. */
  CLOSED;

  public boolean isUndecided() {
    return this == OPEN || this == WAITING;
  }
}

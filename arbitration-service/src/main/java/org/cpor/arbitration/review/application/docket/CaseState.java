package org.cpor.arbitration.review.application.docket;

/** The states of a case, as a caller may ask for them. */
public enum CaseState {
  /** Under review. */
  OPEN,
  /** Under review, and at least one party may still answer what it was asked. */
  WAITING,
  /** Decided. */
  RULED,
  /** Without a claim to decide on. */
  CLOSED;

  public boolean isUndecided() {
    return this == OPEN || this == WAITING;
  }
}

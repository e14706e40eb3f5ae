package org.cpor.arbitration.review.application;

/** The states of a case, as a caller may ask for them. */
public enum CaseState {
  /** Under review. */
  OPEN,
  /** Decided. */
  RULED
}

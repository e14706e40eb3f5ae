package org.cpor.arbitration.review.domain;

/** The case does not allow a move. The message tells people why. */
public final class MoveRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The reasons. Each reason has its own problem type in the API. */
  public enum Why {
    ALREADY_RULED,
    CASE_CLOSED,
    HELD_BY_ANOTHER,
    LEASE_NOT_HELD,
    OWN_RULING_DISPUTED,
    AWAITS_ANSWER,
    ALREADY_ASKED,
    NOT_A_PARTY,
    LEAD_REQUIRED,
    EXTENSION_EXHAUSTED,
    RULING_DOES_NOT_FIT,
    NOT_RULED,
    TOO_LATE_TO_CORRECT
  }

  private final Why why;

  MoveRefused(Why why, String message) {
    super(message);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}

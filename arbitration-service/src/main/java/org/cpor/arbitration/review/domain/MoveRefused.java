package org.cpor.arbitration.review.domain;

/** The case's state does not allow what was asked. The message says what stands in the way. */
public final class MoveRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What stands in the way. */
  public enum Why {
    ALREADY_RULED,
    CASE_CLOSED,
    HELD_BY_ANOTHER,
    LEASE_NOT_HELD,
    OWN_RULING_DISPUTED,
    AWAITS_ANSWER,
    ALREADY_ASKED,
    NOT_A_PARTY,
    RULING_DOES_NOT_FIT
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

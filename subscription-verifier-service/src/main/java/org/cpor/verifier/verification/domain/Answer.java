package org.cpor.verifier.verification.domain;

/** The answer of a check. */
public enum Answer {
  PASSED,
  FOUND,
  /**
   * The check did not run, because the object of the check (for example, the subscription) does not
   * exist, is unknown, or does not concern this claim.
   */
  NOT_RUN
}

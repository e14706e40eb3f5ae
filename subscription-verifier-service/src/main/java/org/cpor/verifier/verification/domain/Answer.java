package org.cpor.verifier.verification.domain;

/** The answer of a check. */
public enum Answer {
  PASSED,
  FOUND,
  /** The object of the check does not exist, is unknown, or does not concern this claim. */
  NOT_RUN
}

package org.cpor.verifier.verification.domain;

/** What a check says of a claim. */
public enum Answer {
  PASSED,
  FOUND,
  /** What the check judges does not exist, is not known, or does not concern this claim. */
  NOT_RUN
}

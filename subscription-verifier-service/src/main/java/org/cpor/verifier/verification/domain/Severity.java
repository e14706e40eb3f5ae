package org.cpor.verifier.verification.domain;

/** The effect of a finding on the claim. */
public enum Severity {
  /** Stops the claim. */
  ERROR,
  /** Is passed on to the reviewers with the claim. */
  WARNING
}

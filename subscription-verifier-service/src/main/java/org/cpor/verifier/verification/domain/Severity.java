package org.cpor.verifier.verification.domain;

/** The effect of a finding on the claim. */
public enum Severity {
  /** Sends the claim back to its partner. */
  ERROR,
  /** Is passed on to the reviewers with the claim. */
  WARNING
}

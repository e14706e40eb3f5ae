package org.cpor.verifier.verification.domain;

/** The effect of a finding on the claim. */
public enum Severity {
  /** Stops the claim: the claim does not go to review. */
  ERROR,
  /** Does not stop the claim. Reviewers see the finding. */
  WARNING
}

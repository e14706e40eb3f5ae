package org.cpor.verifier.verification.domain;

/** What a finding does to the claim. */
public enum Severity {
  /** Stops the claim. */
  ERROR,
  /** Travels with the claim. */
  WARNING
}

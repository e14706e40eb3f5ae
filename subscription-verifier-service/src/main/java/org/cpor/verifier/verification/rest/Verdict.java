package org.cpor.verifier.verification.rest;

import org.cpor.verifier.verification.domain.Verification;

/** Whether a claim goes to review. */
public enum Verdict {
  PASSED,
  FAILED;

  static Verdict of(Verification verification) {
    return verification.hasPassed() ? PASSED : FAILED;
  }
}

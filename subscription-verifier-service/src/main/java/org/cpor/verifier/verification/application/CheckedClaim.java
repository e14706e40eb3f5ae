package org.cpor.verifier.verification.application;

import org.cpor.verifier.verification.domain.Verification;
import org.cpor.verifier.verification.domain.VerificationInput;

/** The verification of a claim, with the input of its checks. */
record CheckedClaim(VerificationInput input, Verification verification) {

  /** Runs every check on {@code input}. */
  static CheckedClaim of(VerificationInput input) {
    return new CheckedClaim(input, Verification.of(input));
  }
}

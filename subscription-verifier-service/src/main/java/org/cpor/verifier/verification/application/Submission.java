package org.cpor.verifier.verification.application;

import org.cpor.events.ClaimDetails;
import org.cpor.events.ClaimReference;
import org.cpor.events.ClaimSubmitted;
import org.cpor.verifier.verification.domain.Claim;

/** The claim in the fact that filed it. */
final class Submission {

  private Submission() {}

  static Claim claim(ClaimSubmitted submission) {
    ClaimReference reference = submission.claim();
    ClaimDetails details = submission.details();
    return new Claim(
        reference.partnerId(),
        details.mpnId(),
        reference.tenantId(),
        details.domain(),
        details.solutionArea(),
        details.activity(),
        details.product(),
        details.subscriptionId(),
        details.proofOfExecution());
  }
}

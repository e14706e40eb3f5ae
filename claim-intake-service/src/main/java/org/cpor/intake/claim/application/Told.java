package org.cpor.intake.claim.application;

import org.cpor.events.ClaimDetails;
import org.cpor.events.ClaimReference;
import org.cpor.intake.claim.domain.Claim;
import org.cpor.intake.claim.domain.ClaimContent;

/** What facts tell of a claim. */
final class Told {

  private Told() {}

  static ClaimReference reference(Claim claim) {
    ClaimContent content = claim.content();
    return new ClaimReference(
        claim.claimId(), content.tenantId(), claim.partnerId(), content.locale().tag());
  }

  static ClaimDetails details(ClaimContent content) {
    return new ClaimDetails(
        content.mpnId(),
        content.domain().ascii(),
        content.solutionArea().name(),
        content.activity().name(),
        content.product(),
        content.subscriptionId(),
        content.proofOfExecution());
  }
}

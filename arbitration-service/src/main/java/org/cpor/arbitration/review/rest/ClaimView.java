package org.cpor.arbitration.review.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.association.domain.PartnerClaim;
import org.cpor.arbitration.policy.domain.PolicyProfile;
import org.cpor.arbitration.review.domain.claim.Claim;
import org.cpor.arbitration.review.domain.claim.ClaimContent;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a claim.
 *
 * @param proofOfExecution the ids of its documents
 * @param documents the documents with the metadata that was published
 */
record ClaimView(
    String locale,
    int revision,
    Instant filedAt,
    String domain,
    String mpnId,
    String solutionArea,
    String activity,
    String product,
    @Nullable UUID subscriptionId,
    List<UUID> proofOfExecution,
    List<DocumentView> documents,
    List<String> warnings) {

  static ClaimView of(Claim claim, PolicyProfile policy, DocumentLinks links) {
    PartnerClaim partnerClaim = claim.partnerClaim();
    ClaimContent content = claim.content();
    return new ClaimView(
        partnerClaim.locale(),
        claim.revision(),
        claim.filedAt(),
        content.domain(),
        content.mpnId(),
        content.solutionArea(),
        content.activity(),
        content.product(),
        content.subscriptionId(),
        content.proofOfExecution(),
        DocumentView.of(claim, policy.acknowledgementMonths(), links),
        claim.warnings());
  }
}

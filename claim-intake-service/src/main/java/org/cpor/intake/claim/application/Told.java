package org.cpor.intake.claim.application;

import java.util.List;
import org.cpor.events.AttachedDocument;
import org.cpor.events.ClaimDetails;
import org.cpor.events.ClaimReference;
import org.cpor.intake.claim.domain.Claim;
import org.cpor.intake.claim.domain.ClaimContent;
import org.cpor.intake.document.domain.Document;

/** What facts tell of a claim. */
final class Told {

  private Told() {}

  static ClaimReference reference(Claim claim) {
    ClaimContent content = claim.content();
    return new ClaimReference(
        claim.claimId(), content.tenantId(), claim.partnerId(), content.locale().tag());
  }

  static ClaimDetails details(ClaimContent content, List<Document> documents) {
    return new ClaimDetails(
        content.mpnId().digits(),
        content.domain().ascii(),
        content.solutionArea().name(),
        content.activity().name(),
        content.product(),
        content.subscriptionId() == null ? null : content.subscriptionId().text(),
        content.proofOfExecution(),
        documents.stream().map(Told::attached).toList());
  }

  private static AttachedDocument attached(Document document) {
    return new AttachedDocument(
        document.documentId(),
        document.kind().name(),
        document.name().text(),
        document.type().mediaType(),
        document.size(),
        document.sha256(),
        document.acknowledgedOn());
  }
}

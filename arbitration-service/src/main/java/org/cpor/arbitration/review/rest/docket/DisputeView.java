package org.cpor.arbitration.review.rest.docket;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.review.application.docket.Docket;
import org.cpor.arbitration.review.domain.claim.Dispute;
import org.jspecify.annotations.Nullable;

/**
 * A partner's dispute of the rejection of its claim.
 *
 * @param justification why the partner disputes the rejection, in the partner's words
 * @param documents the documents that the dispute adds
 * @param rejectedIn the case in which the claim was rejected; absent if the claim was rejected in
 *     this case
 */
record DisputeView(
    String justification, List<DocumentView> documents, Instant at, @Nullable UUID rejectedIn) {

  static DisputeView of(Docket.FiledDispute filed, PartyDocuments documents) {
    Dispute dispute = filed.dispute();
    return new DisputeView(
        dispute.justification(),
        documents.withIds(dispute.documents()),
        dispute.disputedAt(),
        filed.rejectedIn());
  }
}

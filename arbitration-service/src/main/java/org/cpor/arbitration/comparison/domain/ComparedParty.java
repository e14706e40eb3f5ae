package org.cpor.arbitration.comparison.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.dossier.domain.AddedDocument;
import org.cpor.arbitration.dossier.domain.FiledRevision;
import org.jspecify.annotations.Nullable;

/**
 * A party in a comparison.
 *
 * @param claimed the revision that is under review or was approved
 * @param priorityDate when the claim was filed for the first time
 * @param holdsSince when the claim's association with the subject started; null if the claim does
 *     not hold the subject now
 * @param documents the documents of the claim that have metadata
 */
public record ComparedParty(
    FiledRevision claimed,
    Instant priorityDate,
    @Nullable Instant holdsSince,
    List<AddedDocument> documents) {

  public ComparedParty {
    documents = List.copyOf(documents);
  }

  UUID claimId() {
    return claimed.claim().claimId();
  }

  String partnerId() {
    return claimed.claim().partnerId();
  }
}

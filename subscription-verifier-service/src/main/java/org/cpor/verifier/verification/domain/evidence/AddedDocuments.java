package org.cpor.verifier.verification.domain.evidence;

import java.time.Instant;
import java.util.List;
import org.cpor.verifier.claimed.domain.PartnerClaim;

/**
 * Documents that a partner added to a filed claim at one time.
 *
 * @param documents the added documents, at least one
 */
public record AddedDocuments(
    PartnerClaim claim, Occasion occasion, List<AddedDocument> documents, Instant addedAt) {

  public AddedDocuments {
    documents = List.copyOf(documents);
  }
}

package org.cpor.arbitration.dossier.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A document of a claim.
 *
 * @param partnerId the partner that added it
 * @param occasion with what it was added first
 * @param at when it was added first
 */
public record AddedDocument(
    UUID claimId, String partnerId, Document document, Occasion occasion, Instant at) {

  /** With what a partner adds a document to its claim. */
  public enum Occasion {
    /** A revision of the claim. */
    FILING,
    /** A comment, possibly as the answer to a request. */
    COMMENT,
    /** The dispute of a rejection. */
    DISPUTE,
    /** Nothing else: the partner added evidence. */
    EVIDENCE
  }
}

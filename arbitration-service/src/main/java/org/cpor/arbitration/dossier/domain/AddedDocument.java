package org.cpor.arbitration.dossier.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A document of a claim.
 *
 * @param partnerId the partner that added the document
 * @param occasion the act with which the partner first added the document
 * @param at when the partner first added the document
 */
public record AddedDocument(
    UUID claimId, String partnerId, Document document, Occasion occasion, Instant at) {

  /** The act with which a partner adds a document to its claim. */
  public enum Occasion {
    /** A revision of the claim. */
    FILING,
    /** A comment, possibly as the answer to a request. */
    COMMENT,
    /** The dispute of a rejection. */
    DISPUTE,
    /** A request that only adds documents. */
    EVIDENCE
  }
}

package org.cpor.arbitration.dossier.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A document of a claim.
 *
 * @param partnerId the partner that added the document
 * @param occasion the act by which the partner first added the document
 * @param at when the partner first added the document
 */
public record AddedDocument(
    UUID claimId, String partnerId, Document document, Occasion occasion, Instant at) {

  /** The act by which a partner adds a document to its claim. */
  public enum Occasion {
    /** The filing of a revision of the claim. */
    FILING,
    /** A comment. The comment can be the answer to a request. */
    COMMENT,
    /** The dispute of a rejection. */
    DISPUTE,
    /** A request that adds documents and does nothing else. */
    EVIDENCE
  }
}

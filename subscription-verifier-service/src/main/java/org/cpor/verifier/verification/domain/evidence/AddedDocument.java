package org.cpor.verifier.verification.domain.evidence;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document that a partner added to a filed claim.
 *
 * @param kind the code of the kind, such as {@code CUSTOMER_ACKNOWLEDGEMENT}; null when only the
 *     document's id is known
 * @param fileName the name that the partner gave the file; null when the name is unknown
 * @param acknowledgedOn the day on which the customer acknowledged the work, according to the
 *     partner; null when the partner gave no day
 */
public record AddedDocument(
    UUID documentId,
    @Nullable String kind,
    @Nullable String fileName,
    @Nullable LocalDate acknowledgedOn) {

  /** A document of which only the id is known. */
  public static AddedDocument unknown(UUID documentId) {
    return new AddedDocument(documentId, null, null, null);
  }
}

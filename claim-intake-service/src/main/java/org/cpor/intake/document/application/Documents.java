package org.cpor.intake.document.application;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.intake.document.domain.Document;
import org.cpor.intake.document.domain.Store;

/** The metadata of all documents; {@link DocumentBytes} has their bytes. */
public interface Documents {

  /**
   * Stores a document. If the same partner already has one with the same bytes, kind and day of
   * acknowledgement, nothing is stored.
   *
   * @return the stored document
   */
  Document add(Document document);

  Optional<Document> find(UUID documentId);

  /** Whether {@link #add} would return another document, which is already stored. */
  boolean isKept(Document document);

  /** Whether there are documents whose bytes are in {@code store}. */
  boolean areIn(Store store);

  /** The documents among {@code documentIds} that exist and belong to the partner. */
  List<Document> find(Collection<UUID> documentIds, String partnerId);

  /**
   * Records that the claim refers to the documents, which then cannot be deleted.
   *
   * @return how many of the documents still exist
   */
  int attach(UUID claimId, List<UUID> documentIds);

  /**
   * Deletes a document, and its bytes unless they are in an external store.
   *
   * @return false when a claim refers to the document; the transaction can then only be rolled back
   */
  boolean delete(UUID documentId);
}

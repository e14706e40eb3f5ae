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
   * Stores a document. If the partner already has a document with the same bytes, kind and day of
   * acknowledgement, nothing is stored.
   *
   * @return the new document, or the document that the partner already has
   */
  Document add(Document document);

  Optional<Document> find(UUID documentId);

  /**
   * Whether {@link #add} would store nothing, because the partner already has the same document.
   */
  boolean isKept(Document document);

  /** Whether there are documents whose bytes are in {@code store}. */
  boolean areIn(Store store);

  /** The documents among {@code documentIds} that exist and belong to the partner. */
  List<Document> find(Collection<UUID> documentIds, String partnerId);

  /**
   * Records that the claim refers to the documents. They can then no longer be deleted.
   *
   * @return how many of the documents still exist
   */
  int attach(UUID claimId, List<UUID> documentIds);

  /**
   * Deletes a document. Its bytes are deleted too if they are in the database.
   *
   * @return false when a claim refers to the document; the transaction can then only be rolled back
   */
  boolean delete(UUID documentId);
}

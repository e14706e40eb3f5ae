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
   * Whether the partner already has a document with the same bytes, kind and day of
   * acknowledgement. Then {@link #add} would store nothing.
   */
  boolean isKept(Document document);

  /** Whether there are documents whose bytes are in {@code store}. */
  boolean areIn(Store store);

  /** The documents among {@code documentIds} that exist and belong to the partner. */
  List<Document> find(Collection<UUID> documentIds, String partnerId);

  /**
   * Records that the claim refers to the documents. From then on, the documents cannot be deleted.
   *
   * @return how many of the documents still exist
   */
  int attach(UUID claimId, List<UUID> documentIds);

  /** Returns the number of documents among {@code documentIds} to which the claim refers. */
  int countAttached(UUID claimId, List<UUID> documentIds);

  /**
   * Deletes a document. Its bytes are deleted too if they are in the database.
   *
   * @return false when a claim refers to the document; then the transaction must be rolled back
   */
  boolean delete(UUID documentId);
}

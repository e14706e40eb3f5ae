package org.cpor.intake.document.application;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.intake.document.domain.Document;
import org.cpor.intake.document.domain.Store;

/** What documents there are; their bytes are {@link DocumentBytes}. */
public interface Documents {

  /**
   * Keeps what a document is; but one of the same partner, bytes, kind and day of acknowledgement
   * is kept once.
   *
   * @return the one that is kept
   */
  Document add(Document document);

  Optional<Document> find(UUID documentId);

  /** Whether there is one now that {@link #add} would find to be the same. */
  boolean isKept(Document document);

  /** Whether bytes are known to be in {@code store}. */
  boolean areIn(Store store);

  /** Those of {@code documentIds} that there are, and that are the partner's. */
  List<Document> find(Collection<UUID> documentIds, String partnerId);

  /**
   * The claim refers to the documents from now on: they cannot be deleted.
   *
   * @return how many of them there still are
   */
  int attach(UUID claimId, List<UUID> documentIds);

  /**
   * Deletes a document, and its bytes unless they are in a store apart.
   *
   * @return false when a claim refers to it; the transaction can then only be rolled back
   */
  boolean delete(UUID documentId);
}

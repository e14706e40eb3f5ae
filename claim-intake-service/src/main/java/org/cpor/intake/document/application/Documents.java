package org.cpor.intake.document.application;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.intake.document.domain.Document;

/** Where documents are kept. */
public interface Documents {

  /**
   * Keeps a document with the bytes of {@code file}; but one of the same partner, bytes, kind and
   * day of acknowledgement is kept once.
   *
   * @return the one that is kept
   */
  Document add(Document document, Path file) throws IOException;

  Optional<Document> find(UUID documentId);

  /** Those of {@code documentIds} that there are, and that are the partner's. */
  List<Document> find(Collection<UUID> documentIds, String partnerId);

  /** Writes the bytes of {@code document}, no more than a chunk of them in memory. */
  void write(Document document, OutputStream to) throws IOException;

  /**
   * The claim refers to the documents from now on: they cannot be deleted.
   *
   * @return how many of them there still are
   */
  int attach(UUID claimId, List<UUID> documentIds);

  /**
   * Deletes a document and its bytes.
   *
   * @return false when a claim refers to it; the transaction can then only be rolled back
   */
  boolean delete(UUID documentId);
}

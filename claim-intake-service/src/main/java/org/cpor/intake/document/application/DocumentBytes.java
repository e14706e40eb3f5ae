package org.cpor.intake.document.application;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.cpor.intake.document.domain.Document;
import org.cpor.platform.problem.ProblemException;

/** The bytes of documents in one store. At most one chunk of a document is in memory at a time. */
public interface DocumentBytes {

  /**
   * Writes the bytes of a new document. When this method returns, all bytes are stored permanently.
   * When this method throws, some bytes are perhaps stored already.
   *
   * @throws ProblemException {@code UNAVAILABLE} when the store is not available
   * @throws IOException when {@code file} cannot be read
   */
  void write(Document document, Path file) throws IOException;

  /**
   * Opens the bytes of a document; empty when this store has no bytes of the document. Not every
   * store detects missing or changed bytes, so the caller checks the hash.
   *
   * @throws ProblemException {@code UNAVAILABLE} when the store is not available
   */
  Optional<InputStream> open(UUID documentId);

  /**
   * Removes all stored bytes of a document, even if they are not complete. Does nothing when no
   * bytes are stored.
   *
   * @throws ProblemException {@code UNAVAILABLE} when the store is not available
   */
  void remove(UUID documentId);
}

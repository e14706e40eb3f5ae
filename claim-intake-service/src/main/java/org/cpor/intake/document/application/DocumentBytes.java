package org.cpor.intake.document.application;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.cpor.intake.document.domain.Document;
import org.cpor.platform.problem.ProblemException;

/** The bytes of documents in one store. At most one chunk of them is in memory. */
public interface DocumentBytes {

  /**
   * Writes the bytes of a new document. When this returns, all of them are stored permanently. When
   * it throws, some of them may be.
   *
   * @throws ProblemException {@code UNAVAILABLE} when the store is not available
   * @throws IOException when {@code file} cannot be read
   */
  void write(Document document, Path file) throws IOException;

  /**
   * Opens the bytes of a document; empty when this store has none. Missing or changed bytes are not
   * always detected.
   *
   * @throws ProblemException {@code UNAVAILABLE} when the store is not available
   */
  Optional<InputStream> open(UUID documentId);

  /**
   * Removes the bytes of a document, complete or not, if there are any.
   *
   * @throws ProblemException {@code UNAVAILABLE} when the store is not available
   */
  void remove(UUID documentId);
}

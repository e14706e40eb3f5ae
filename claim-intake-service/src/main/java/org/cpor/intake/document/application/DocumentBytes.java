package org.cpor.intake.document.application;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.cpor.intake.document.domain.Document;
import org.cpor.platform.problem.ProblemException;

/** The bytes of documents in one store. No more than a chunk of them is in memory. */
public interface DocumentBytes {

  /**
   * Writes those of a new document. When this returns, they are all there, and stay; when it
   * throws, some may be.
   *
   * @throws ProblemException {@code UNAVAILABLE} when the store cannot take them now
   * @throws IOException when {@code file} cannot be read
   */
  void write(Document document, Path file) throws IOException;

  /**
   * Opens those of a document; empty when it has none here. Fewer or others than were written are
   * not always noticed.
   *
   * @throws ProblemException {@code UNAVAILABLE} when the store cannot tell now
   */
  Optional<InputStream> open(UUID documentId);

  /**
   * Removes those of a document, be they all or some, if there are any.
   *
   * @throws ProblemException {@code UNAVAILABLE} when the store cannot do it now
   */
  void remove(UUID documentId);
}

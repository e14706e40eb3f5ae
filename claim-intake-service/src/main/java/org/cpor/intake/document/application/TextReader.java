package org.cpor.intake.document.application;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.cpor.intake.document.domain.Document;
import org.cpor.intake.document.domain.DocumentReading;

/** Reads the text of a document, with limits of memory and time. */
public interface TextReader {

  /** Writes the bytes of a document. */
  @FunctionalInterface
  interface Content {

    void writeTo(OutputStream to) throws IOException;
  }

  /**
   * Reads a document; empty when the reader ended during this document. Another attempt may
   * succeed.
   *
   * @throws RuntimeException when the reader is not available, which says nothing of the document
   * @throws IOException when its content cannot be read
   */
  Optional<DocumentReading> read(Document document, Content content) throws IOException;
}

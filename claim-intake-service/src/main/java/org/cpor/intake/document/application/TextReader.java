package org.cpor.intake.document.application;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.cpor.intake.document.domain.Document;
import org.cpor.intake.document.domain.DocumentReading;

/** Reads the text of a document, within limits of memory and time. */
public interface TextReader {

  /** Writes the bytes of a document. */
  @FunctionalInterface
  interface Content {

    void writeTo(OutputStream to) throws IOException;
  }

  /**
   * Reads a document. The result is empty when the process that reads documents ended before it had
   * read the document. Another attempt can succeed.
   *
   * @throws RuntimeException when the reader is not available; this failure says nothing about the
   *     document
   * @throws IOException when {@code content} cannot be read
   */
  Optional<DocumentReading> read(Document document, Content content) throws IOException;
}

package org.cpor.intake.document.application;

import java.time.Instant;
import org.cpor.intake.document.domain.Document;
import org.cpor.intake.document.domain.DocumentReading;

/**
 * Publishes the facts about a document in the transaction that stores or deletes the document, or
 * stores its reading.
 */
public interface DocumentFacts {

  void uploaded(Document document);

  void read(Document document, DocumentReading reading, Instant now);

  void deleted(Document document, Instant now);
}

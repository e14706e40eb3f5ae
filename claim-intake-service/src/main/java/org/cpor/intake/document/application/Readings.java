package org.cpor.intake.document.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.intake.document.domain.DocumentReading;

/** The documents that are still to be read, and what the others say. */
public interface Readings {

  /**
   * A document that is to be read, leased by one replica.
   *
   * @param attempts how often a replica has begun to read it, including this time
   */
  record UnreadDocument(UUID documentId, int attempts) {}

  /** The reading of a document, and when it was read. */
  record StoredReading(DocumentReading reading, Instant readAt) {}

  /** Records that the document is to be read, in the transaction that stores it. */
  void enqueue(UUID documentId);

  /** Takes documents to read. No other replica takes them before {@code until}. */
  List<UnreadDocument> take(Instant now, Instant until, int limit);

  /** The document is to be read again from {@code dueAt} on. */
  void postpone(UUID documentId, Instant dueAt);

  /**
   * Stores the reading of a document.
   *
   * @return false when another replica has stored one, or the document was deleted
   */
  boolean save(UUID documentId, StoredReading reading);

  /** Empty when the document was not read yet. */
  Optional<StoredReading> find(UUID documentId);
}

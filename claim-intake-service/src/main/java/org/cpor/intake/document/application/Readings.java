package org.cpor.intake.document.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.intake.document.domain.DocumentReading;

/** The documents that must still be read, and the readings of all other documents. */
public interface Readings {

  /**
   * A document that must be read, and that one replica has leased.
   *
   * @param attempts how often a replica has begun to read the document, including this time
   */
  record UnreadDocument(UUID documentId, int attempts) {}

  /** The reading of a document, and when the document was read. */
  record StoredReading(DocumentReading reading, Instant readAt) {}

  /** Records that the document must be read, in the transaction that stores the document. */
  void enqueue(UUID documentId);

  /**
   * Takes documents that must be read and are due. No other replica takes these documents before
   * {@code until}.
   */
  List<UnreadDocument> take(Instant now, Instant until, int limit);

  /** Lets the document be read again, but not before {@code dueAt}. */
  void postpone(UUID documentId, Instant dueAt);

  /**
   * Stores the reading of a document.
   *
   * @return false when another replica has stored a reading, or the document was deleted
   */
  boolean save(UUID documentId, StoredReading reading);

  /** Empty when the document was not read yet. */
  Optional<StoredReading> find(UUID documentId);
}

package org.cpor.intake.document.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.intake.document.domain.Store;

/**
 * Content that is in an {@linkplain Store#isApart() external} store and has no row in the table of
 * documents. Either the row does not exist yet, or the row was deleted. For all content of an
 * external store there is either a row in the table of documents or a record here. The transaction
 * that inserts the row deletes the record, and the transaction that deletes the row adds a record.
 * So content that still has a record when its removal is due belongs to no document.
 */
public interface OrphanedContent {

  /** The content that was written for the document with this id. */
  record Orphan(UUID documentId, Store store) {}

  /**
   * Adds a record of content that exists, or that the caller will write next. The removal of the
   * content is due at {@code dueAt}.
   */
  void add(Orphan orphan, Instant dueAt);

  /**
   * Assigns the content to its document, in the current transaction.
   *
   * @return false when there is no record of content for this document, or when the removal of the
   *     content has begun
   */
  boolean assign(UUID documentId);

  /**
   * Takes content that is due for removal. No other replica takes this content before {@code
   * until}, and the content cannot be assigned to a document any more.
   */
  List<Orphan> take(Instant now, Instant until, int limit);

  /** Deletes the record of the content. Call this method after the content was removed. */
  void delete(UUID documentId);
}

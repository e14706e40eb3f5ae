package org.cpor.intake.document.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.intake.document.domain.Store;

/**
 * The bytes of documents that have no row in the table of documents. They are in a store that is
 * {@linkplain Store#isApart() external}, and the row does not exist yet, or was deleted. All
 * content of an external store either has a row of a document, or is recorded here. One transaction
 * replaces the record by the row, or the row by the record. Therefore content can be removed if it
 * is still recorded here when it is due.
 */
public interface OrphanedContent {

  /** The content that was written for the document with this id. */
  record Orphan(UUID documentId, Store store) {}

  /**
   * Records content that exists, or that the caller will write next. The content is due for removal
   * at {@code dueAt}.
   */
  void add(Orphan orphan, Instant dueAt);

  /**
   * Assigns the content to its document, in the current transaction.
   *
   * @return false when no content is recorded for this document, or when the removal of the content
   *     has begun
   */
  boolean assign(UUID documentId);

  /**
   * Takes content that is due for removal, so that no other replica takes it before {@code until}.
   * The content can no longer be assigned to a document.
   */
  List<Orphan> take(Instant now, Instant until, int limit);

  /** Deletes the record after the content was removed. */
  void delete(UUID documentId);
}

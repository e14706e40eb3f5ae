package org.cpor.intake.document.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.intake.document.domain.Store;

/**
 * Content without a document row, in a store that is {@linkplain Store#isApart() external}: the row
 * does not exist yet, or was deleted. All content of such a store either has a document row or is
 * recorded here. One transaction replaces the record by the row, or the row by the record.
 * Therefore content that is still recorded here when it is due can be removed.
 */
public interface OrphanedContent {

  /** Content with the id of the document for which it was written. */
  record Orphan(UUID documentId, Store store) {}

  /**
   * Records content that exists, or that will be written next. It is due for removal at {@code
   * dueAt}.
   */
  void add(Orphan orphan, Instant dueAt);

  /**
   * Assigns the content to its document, in the current transaction.
   *
   * @return false when no content is recorded for this document, or its removal has begun
   */
  boolean assign(UUID documentId);

  /**
   * Takes content that is due for removal. The content can no longer be assigned to a document, and
   * no other replica takes it before {@code until}.
   */
  List<Orphan> take(Instant now, Instant until, int limit);

  /** Deletes the record after the content was removed. */
  void delete(UUID documentId);
}

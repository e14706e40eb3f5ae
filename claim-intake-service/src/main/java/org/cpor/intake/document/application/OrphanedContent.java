package org.cpor.intake.document.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.intake.document.domain.Store;

/**
 * Content without a document row, in a store that is {@linkplain Store#isApart() external}: the row
 * does not exist yet, or was deleted. All content of such a store either belongs to a document or
 * is recorded here, and changes from one to the other in one transaction. Content that is still
 * recorded here when it is due can therefore be removed.
 */
public interface OrphanedContent {

  /** Content, by the id of the document that it was written for. */
  record Orphan(UUID documentId, Store store) {}

  /** Records content that exists, or is about to be written. It is removed at {@code dueAt}. */
  void add(Orphan orphan, Instant dueAt);

  /**
   * Assigns the content to its document, in the current transaction.
   *
   * @return false when there is none, or its removal has begun
   */
  boolean assign(UUID documentId);

  /**
   * Takes content that is due for removal. It cannot be assigned to a document any more, and no
   * other replica takes it before {@code until}.
   */
  List<Orphan> take(Instant now, Instant until, int limit);

  /** Deletes the record after the content was removed. */
  void delete(UUID documentId);
}

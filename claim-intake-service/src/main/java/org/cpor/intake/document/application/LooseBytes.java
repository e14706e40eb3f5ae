package org.cpor.intake.document.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.intake.document.domain.Store;

/**
 * Bytes in a store {@linkplain Store#isApart() apart} that are no document's: it is not there yet,
 * or not any more. Whatever is written to such a store is known either here or as a document, and
 * changes from the one to the other in one transaction; so all that is found here when its time is
 * over can be removed.
 */
public interface LooseBytes {

  /** Bytes, by the document that they were or are to be of. */
  record Loose(UUID documentId, Store store) {}

  /** There may be such bytes from now on. They are to be removed at {@code dueAt}. */
  void add(Loose bytes, Instant dueAt);

  /**
   * They become the document's in the current transaction.
   *
   * @return false when there are none that it could still have
   */
  boolean keep(UUID documentId);

  /**
   * Takes some that are due, to remove them. No document can have them any more, and nobody else
   * takes them before {@code until}.
   */
  List<Loose> take(Instant now, Instant until, int limit);

  /** They were removed. */
  void forget(UUID documentId);
}

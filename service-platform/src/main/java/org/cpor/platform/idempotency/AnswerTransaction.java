package org.cpor.platform.idempotency;

import java.util.function.Supplier;

/** Runs work in a transaction, and returns its answer after the commit. */
@FunctionalInterface
public interface AnswerTransaction {

  /**
   * Runs {@code work} and commits.
   *
   * @throws RuntimeException the exception of {@code work} or of the commit; nothing is committed
   *     then
   */
  Answer run(Supplier<Answer> work);
}

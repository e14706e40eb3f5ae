package org.cpor.platform.idempotency;

import java.util.function.Supplier;

/** Runs work in a transaction, and returns the answer of the work after the commit. */
@FunctionalInterface
public interface AnswerTransaction {

  /**
   * Runs {@code work} and commits.
   *
   * @throws RuntimeException when {@code work} or the commit fails; nothing is committed
   */
  Answer run(Supplier<Answer> work);
}

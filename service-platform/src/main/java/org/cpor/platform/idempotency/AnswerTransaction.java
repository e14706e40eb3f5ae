package org.cpor.platform.idempotency;

import java.util.function.Supplier;

/** Runs work in a transaction, and returns what it returned once that is committed. */
@FunctionalInterface
public interface AnswerTransaction {

  /**
   * Runs {@code work} and commits.
   *
   * @throws RuntimeException what {@code work} or the commit threw; nothing is committed then
   */
  Answer run(Supplier<Answer> work);
}

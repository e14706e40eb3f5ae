package org.cpor.messaging.inbox;

import java.util.List;
import org.cpor.messaging.CurrentCause;

/**
 * Applies all new facts of a poll together, in the transaction in which the {@link Inbox} records
 * their ids. This needs fewer SQL statements than applying the facts one by one.
 */
@FunctionalInterface
public interface FactsHandler {

  /**
   * Applies {@code facts}, and ignores facts that the service does not need. Facts with the same
   * key are in the order in which they happened. After an exception, everything is rolled back, and
   * the {@link Inbox} applies each fact in its own transaction. If a fact fails, the {@link Inbox}
   * tries it again or makes it a dead letter.
   *
   * <p>The handler must set {@link CurrentCause} before it publishes facts. Otherwise these facts
   * have no cause.
   */
  void apply(List<ReceivedFact> facts);
}

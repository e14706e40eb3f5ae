package org.cpor.messaging.inbox;

import java.util.List;
import org.cpor.messaging.CurrentCause;

/**
 * Applies all new facts of a poll together. This needs fewer SQL statements than applying each fact
 * separately. The {@link Inbox} records the ids of the facts in the same transaction.
 */
@FunctionalInterface
public interface FactsHandler {

  /**
   * Applies {@code facts}, and ignores facts that the service does not need. Facts with the same
   * key are in the order in which they happened. After an exception, the transaction is rolled
   * back, and the {@link Inbox} applies each fact in its own transaction. If a fact then fails, the
   * {@link Inbox} applies this fact again later, or makes the fact a dead letter.
   *
   * <p>The handler must set {@link CurrentCause} before it publishes facts. Without a {@link
   * CurrentCause}, the published facts have no cause.
   */
  void apply(List<ReceivedFact> facts);
}

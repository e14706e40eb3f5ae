package org.cpor.messaging.inbox;

import java.util.List;
import org.cpor.messaging.CurrentCause;

/**
 * Applies all new facts of a poll together, in the transaction that also records them in the {@link
 * Inbox}. Together they need fewer SQL statements than one by one.
 */
@FunctionalInterface
public interface FactsHandler {

  /**
   * Applies {@code facts}; facts with the same key are in the order in which they happened. It
   * ignores facts that the service does not need. An exception rolls everything back. The {@link
   * Inbox} then tries each fact separately, and tries it again or sets it aside.
   *
   * <p>Facts that are published here name their cause only if the handler sets {@link
   * CurrentCause}.
   */
  void apply(List<ReceivedFact> facts);
}

package org.cpor.messaging.inbox;

import java.util.List;
import org.cpor.messaging.CurrentCause;

/**
 * What a listener does with all new facts of a poll at once, inside the transaction that also
 * records them in the {@link Inbox}. At once, because much can be done for all of them with as few
 * statements as for one.
 */
@FunctionalInterface
public interface FactsHandler {

  /**
   * Applies {@code facts}, those of one key in the order in which they happened. Facts the service
   * has no use for are ignored. An exception rolls everything back; the {@link Inbox} then tries
   * each fact alone, and again or sets it aside.
   *
   * <p>What this publishes names its cause only if the handler tells {@link CurrentCause}.
   */
  void apply(List<ReceivedFact> facts);
}

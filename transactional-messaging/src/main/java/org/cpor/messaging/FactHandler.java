package org.cpor.messaging;

import org.cpor.events.Envelope;
import org.cpor.events.Fact;

/**
 * What a listener does with one fact, inside the transaction that also records it in the {@link
 * Inbox}.
 */
@FunctionalInterface
public interface FactHandler {

  /**
   * Applies {@code fact}. Facts the service has no use for are ignored. An exception rolls
   * everything back; the {@link Inbox} then tries the fact again or sets it aside.
   */
  void apply(Fact fact, Envelope envelope);
}

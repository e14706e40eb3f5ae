package org.cpor.messaging.inbox;

import java.util.Optional;
import org.cpor.events.Envelope;
import org.cpor.events.UnreadableFactException;

/**
 * Turns the events of a stream into what a service handles.
 *
 * @param <E> what it handles
 */
@FunctionalInterface
public interface EventReader<E> {

  /**
   * Reads one event; empty when its type means nothing to this service, and it is skipped.
   *
   * @param data never null
   * @throws UnreadableFactException when it means something and cannot be read: it is set aside
   */
  Optional<E> read(Envelope envelope, byte[] data);
}

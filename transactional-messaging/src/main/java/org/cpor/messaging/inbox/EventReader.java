package org.cpor.messaging.inbox;

import java.util.Optional;
import org.cpor.events.wire.Envelope;
import org.cpor.events.wire.UnreadableFactException;

/**
 * Converts the events of a stream to what a service handles.
 *
 * @param <E> what the service handles
 */
@FunctionalInterface
public interface EventReader<E> {

  /**
   * Reads one event; empty when the service does not need events of this type, and skips it.
   *
   * @param data never null
   * @throws UnreadableFactException when the service needs the event and cannot read it; the record
   *     is then set aside
   */
  Optional<E> read(Envelope envelope, byte[] data);
}

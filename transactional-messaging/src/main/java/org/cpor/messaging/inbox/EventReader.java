package org.cpor.messaging.inbox;

import java.util.Optional;
import org.cpor.events.wire.Envelope;
import org.cpor.events.wire.UnreadableFactException;

/**
 * Converts the events of a stream to the type that a service handles.
 *
 * @param <E> the type that the service handles
 */
@FunctionalInterface
public interface EventReader<E> {

  /**
   * Reads one event. If the service does not need events of this type, the result is empty and the
   * event is skipped.
   *
   * @throws UnreadableFactException when the service needs the event but cannot read it; the record
   *     then becomes a dead letter
   */
  Optional<E> read(Envelope envelope, byte[] data);
}

package org.cpor.messaging.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.cpor.events.wire.Envelope;
import org.cpor.events.wire.EventBounds;
import org.cpor.events.wire.UnreadableFactException;
import org.jspecify.annotations.Nullable;

/**
 * The result of reading a Kafka record.
 *
 * @param <E> the type of the events that the service handles
 */
sealed interface Arrival<E> {

  ConsumerRecord<byte[], byte[]> record();

  /** An event that the service handles. */
  record Known<E>(ConsumerRecord<byte[], byte[]> record, Envelope envelope, E event)
      implements Arrival<E> {}

  /** An event of a type that this service does not handle. The event is skipped. */
  record Unknown<E>(ConsumerRecord<byte[], byte[]> record, Envelope envelope)
      implements Arrival<E> {}

  /**
   * A record that cannot be read: the record is not an event, its data is invalid, or the version
   * of its event type is not known. The record becomes a dead letter.
   */
  record Unreadable<E>(ConsumerRecord<byte[], byte[]> record, Throwable reason)
      implements Arrival<E> {}

  /**
   * Reads {@code record}. If {@code reader} fails, the record is unreadable, even after a stack
   * overflow.
   *
   * @throws OutOfMemoryError when there is not enough memory; another attempt to read the record
   *     can succeed, because other threads may have used the memory
   */
  static <E> Arrival<E> of(ConsumerRecord<byte[], byte[]> record, EventReader<E> reader) {
    try {
      Envelope envelope = Envelope.fromHeaders(headers(record));
      Optional<E> event = reader.read(envelope, data(record));
      return event.isPresent()
          ? new Known<>(record, envelope, event.get())
          : new Unknown<>(record, envelope);
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (Throwable e) {
      return new Unreadable<>(record, e);
    }
  }

  private static byte[] data(ConsumerRecord<byte[], byte[]> record) {
    BoundedDeserializer.sizeOfCutData(record.headers())
        .ifPresent(size -> {
          throw new UnreadableFactException(
              "the record has %s bytes of data, more than the %d that an event may have"
                  .formatted(size, EventBounds.DATA_BYTES));
        });
    byte @Nullable [] data = record.value();
    if (data == null) {
      throw new UnreadableFactException("the record has no data");
    }
    return data;
  }

  private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
    Map<String, String> headers = new HashMap<>();
    for (Header header : record.headers()) {
      if (header.value() != null) {
        headers.put(header.key(), new String(header.value(), UTF_8));
      }
    }
    return headers;
  }
}

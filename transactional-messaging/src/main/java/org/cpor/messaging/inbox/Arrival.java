package org.cpor.messaging.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.cpor.events.Envelope;
import org.cpor.events.EventBounds;
import org.cpor.events.UnreadableFactException;
import org.jspecify.annotations.Nullable;

/**
 * What a Kafka record turned out to be.
 *
 * @param <E> what the service handles
 */
sealed interface Arrival<E> {

  ConsumerRecord<byte[], byte[]> record();

  /** An event that the service handles. */
  record Known<E>(ConsumerRecord<byte[], byte[]> record, Envelope envelope, E event)
      implements Arrival<E> {}

  /** A well-formed event of a type that nobody here knows: not for us. */
  record Unknown<E>(ConsumerRecord<byte[], byte[]> record, Envelope envelope)
      implements Arrival<E> {}

  /** No event, no valid data, or a version that is not known yet: kept for later. */
  record Unreadable<E>(ConsumerRecord<byte[], byte[]> record, Throwable reason)
      implements Arrival<E> {}

  /**
   * Whatever the reader throws is the record's fault, an overflow of the stack as well.
   *
   * @throws OutOfMemoryError when there was no memory: others may have used it up
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

package org.cpor.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.cpor.events.Envelope;
import org.cpor.events.Fact;
import org.cpor.events.FactJson;
import org.cpor.events.FactType;
import org.cpor.events.UnreadableFactException;
import org.jspecify.annotations.Nullable;

/** What a Kafka record turned out to be. */
sealed interface Arrival {

  ConsumerRecord<byte[], byte[]> record();

  /** A fact of this version of the platform. */
  record Known(ConsumerRecord<byte[], byte[]> record, Envelope envelope, Fact fact)
      implements Arrival {}

  /** A well-formed event of a type that nobody here knows: not for us. */
  record Unknown(ConsumerRecord<byte[], byte[]> record, Envelope envelope) implements Arrival {}

  /** No event, no valid data, or a version that is not known yet: kept for later. */
  record Unreadable(ConsumerRecord<byte[], byte[]> record, UnreadableFactException reason)
      implements Arrival {}

  static Arrival of(ConsumerRecord<byte[], byte[]> record) {
    try {
      Envelope envelope = Envelope.fromHeaders(headers(record));
      Optional<FactType> type = FactType.named(envelope.type());
      if (type.isPresent()) {
        return new Known(record, envelope, FactJson.read(type.get(), data(record)));
      }
      if (FactType.isOtherVersion(envelope.type())) {
        throw new UnreadableFactException(
            "version not known here: " + envelope.type() + "; replay it after an upgrade");
      }
      return new Unknown(record, envelope);
    } catch (UnreadableFactException e) {
      return new Unreadable(record, e);
    }
  }

  private static byte[] data(ConsumerRecord<byte[], byte[]> record) {
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

package org.cpor.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.cpor.events.topic.DeadLetterHeaders;
import org.cpor.events.wire.Envelope;
import org.cpor.events.wire.UnreadableFactException;

/**
 * A record that a service could not process, with the reason.
 *
 * @param record the record on the service's dead-letter topic
 */
public record DeadLetter(ConsumerRecord<byte[], byte[]> record) {

  /** The place of the dead letter: {@code <topic>/<partition>:<offset>}. */
  public String id() {
    return record.topic() + "/" + record.partition() + ":" + record.offset();
  }

  /** The value of the last header of this name. */
  public Optional<String> header(String name) {
    return header(record, name);
  }

  static Optional<String> header(ConsumerRecord<?, ?> record, String name) {
    return Optional.ofNullable(record.headers().lastHeader(name))
        .map(Header::value)
        .map(value -> new String(value, UTF_8));
  }

  /** The topic that the record came from. */
  public Optional<String> origin() {
    return header(DeadLetterHeaders.TOPIC);
  }

  TopicPartition originalPartition() {
    return new TopicPartition(
        required(DeadLetterHeaders.TOPIC), (int) number(DeadLetterHeaders.PARTITION));
  }

  long originalOffset() {
    return number(DeadLetterHeaders.OFFSET);
  }

  private String place() {
    return "%s/%s:%s"
        .formatted(
            required(DeadLetterHeaders.TOPIC),
            required(DeadLetterHeaders.PARTITION),
            required(DeadLetterHeaders.OFFSET));
  }

  private long number(String header) {
    return Long.parseLong(required(header));
  }

  private String required(String header) {
    return header(header)
        .orElseThrow(() -> new IllegalArgumentException(id() + " has no header " + header));
  }

  /**
   * Why a replay cannot succeed; empty when a replay can succeed. A record that is not an event
   * must not be replayed, because every service would make it a dead letter again.
   */
  public Optional<String> futility() {
    if (origin().isEmpty()) {
      return Optional.of("it does not say where it came from");
    }
    Optional<String> size = header(DeadLetterHeaders.ORIGINAL_SIZE);
    if (size.isPresent() || header(DeadLetterHeaders.CUT).isPresent()) {
      return Optional.of(
          "it is only a part of a record%s that is larger than any event: all of it is on %s"
              .formatted(size.map(bytes -> " of " + bytes + " bytes").orElse(""), place()));
    }
    if (record.value() == null) {
      return Optional.of("it has no data, so no service will ever read it");
    }
    try {
      event();
      return Optional.empty();
    } catch (UnreadableFactException e) {
      return Optional.of("it is no event, " + e.getMessage() + ", so no service will ever read it");
    }
  }

  /**
   * The attributes of the record's event.
   *
   * @throws UnreadableFactException when the record is not an event
   */
  Envelope event() {
    Map<String, String> headers = new HashMap<>();
    for (Header header : record.headers()) {
      if (header.value() != null) {
        headers.put(header.key(), new String(header.value(), UTF_8));
      }
    }
    return Envelope.fromHeaders(headers);
  }

  /** The original record with one more header: the id of this dead letter. */
  ProducerRecord<byte[], byte[]> replay() {
    List<Header> headers =
        Arrays.stream(record.headers().toArray())
            .filter(header -> !header.key().startsWith(DeadLetterHeaders.PREFIX))
            .filter(header -> !header.key().equals(DeadLetterHeaders.REPLAY_OF))
            .toList();
    ProducerRecord<byte[], byte[]> again =
        new ProducerRecord<>(
            required(DeadLetterHeaders.TOPIC), null, record.key(), record.value(), headers);
    again.headers().add(DeadLetterHeaders.REPLAY_OF, id().getBytes(UTF_8));
    return again;
  }
}

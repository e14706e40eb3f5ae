package org.cpor.stack.kafka;

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
import org.cpor.events.DeadLetterHeaders;
import org.cpor.events.Envelope;
import org.cpor.events.UnreadableFactException;

/**
 * A record that a service could not process, with why.
 *
 * @param record as it stands on the topic of that service's dead letters
 */
public record DeadLetter(ConsumerRecord<byte[], byte[]> record) {

  /** Where it is: {@code <topic>/<partition>:<offset>}. */
  public String id() {
    return record.topic() + "/" + record.partition() + ":" + record.offset();
  }

  /** The last header of this name. */
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
   * Why it is no use to send the record again; empty when it is some. What is no event has no id by
   * which a service could know that it has seen it: each would set it aside again, each time.
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
   * The attributes of the event that the record is.
   *
   * @throws UnreadableFactException when it is none
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

  /** The record as it came, but for a header that says what it is a replay of. */
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

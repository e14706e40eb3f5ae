package org.cpor.messaging.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.cpor.events.directory.DirectoryObservation;
import org.cpor.events.fact.Fact;
import org.cpor.events.topic.Topics;
import org.cpor.events.wire.Envelope;
import org.cpor.events.wire.FactJson;

/** A Kafka record in the outbox. */
public record OutboxRow(ProducerRecord<byte[], byte[]> record) {

  /**
   * The number of buckets. For each bucket, the migration of the outbox creates a row that a relay
   * can lock.
   */
  private static final int BUCKETS = 16;

  static OutboxRow of(Fact fact, Envelope envelope) {
    return of(fact.type().topic(), fact.key(), FactJson.write(fact), envelope);
  }

  static OutboxRow of(DirectoryObservation observation, Envelope envelope) {
    String key = observation.type().name().toLowerCase(Locale.ROOT) + "/" + observation.id();
    return of(Topics.DIRECTORY, key, FactJson.write(observation), envelope);
  }

  private static OutboxRow of(String topic, String key, byte[] payload, Envelope envelope) {
    List<Header> headers =
        envelope.toHeaders().entrySet().stream()
            .<Header>map(header -> header(header.getKey(), header.getValue()))
            .toList();
    return new OutboxRow(new ProducerRecord<>(topic, null, key.getBytes(UTF_8), payload, headers));
  }

  /** Returns a header with a value in UTF-8. */
  public static Header header(String name, String value) {
    return new RecordHeader(name, value.getBytes(UTF_8));
  }

  /** The bucket. Rows with the same key have the same bucket. */
  int bucket() {
    return Math.floorMod(Arrays.hashCode(record.key()), BUCKETS);
  }

  String[] headerNames() {
    return Arrays.stream(record.headers().toArray()).map(Header::key).toArray(String[]::new);
  }

  byte[][] headerValues() {
    return Arrays.stream(record.headers().toArray()).map(Header::value).toArray(byte[][]::new);
  }
}

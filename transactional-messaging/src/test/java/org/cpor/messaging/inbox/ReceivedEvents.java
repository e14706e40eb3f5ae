package org.cpor.messaging.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.cpor.events.fact.ClaimFact;
import org.cpor.events.topic.Topics;
import org.cpor.events.wire.Envelope;
import org.cpor.events.wire.FactJson;
import org.cpor.messaging.Facts;
import org.cpor.messaging.TopicTail;
import org.cpor.messaging.outbox.TestRelays;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Publishes events of one tenant to Kafka. A listener in the tested service receives the events.
 */
abstract class ReceivedEvents {

  static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final String DEAD_LETTERS =
      Topics.deadLetters(Topics.ARBITRATIONS, "messaging-test");

  @Inject RecordingListener listener;
  @Inject DataSource dataSource;
  @Inject TestRelays relays;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  final UUID tenantId = UUID.randomUUID();
  private KafkaProducer<byte[], byte[]> producer;
  private TestRelays.Running relay;

  @BeforeEach
  void open() {
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    relay = relays.start();
  }

  @AfterEach
  void close() {
    relay.close();
    producer.close();
  }

  record Event(ClaimFact fact, Envelope envelope) {

    static Event of(ClaimFact fact) {
      return new Event(
          fact,
          new Envelope(
              UUID.randomUUID().toString(),
              fact.type().wireName(),
              "/elsewhere",
              fact.claim().claimId().toString(),
              Instant.EPOCH,
              fact.type().dataSchema(),
              "request-1",
              null,
              null));
    }

    String id() {
      return envelope.id();
    }
  }

  Event event() {
    return Event.of(Facts.rejection(Facts.claimOf(tenantId)));
  }

  void send(Event event) {
    send(record(event.envelope(), FactJson.write(event.fact())));
  }

  ProducerRecord<byte[], byte[]> record(byte[] data) {
    return new ProducerRecord<>(Topics.ARBITRATIONS, tenantId.toString().getBytes(UTF_8), data);
  }

  ProducerRecord<byte[], byte[]> record(Envelope envelope, byte[] data) {
    ProducerRecord<byte[], byte[]> record = record(data);
    envelope
        .toHeaders()
        .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    return record;
  }

  void send(ProducerRecord<byte[], byte[]> record) {
    try {
      producer.send(record).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * Sends the record and does not wait. A call that closes, flushes or commits the producer waits
   * for the record.
   */
  static void sendSoon(
      KafkaProducer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record) {
    var _ = producer.send(record);
  }

  void sendSoon(ProducerRecord<byte[], byte[]> record) {
    sendSoon(producer, record);
  }

  void awaitApplied(Event event) {
    await().atMost(TIMEOUT).until(() -> isApplied(event));
  }

  private boolean isApplied(Event event) throws SQLException {
    return !select("select event_id from applied where event_id = ?", event.id()).isEmpty();
  }

  /** The ids of this test's events that were applied, in order. */
  List<String> applied() {
    try {
      return select(
          "select event_id from applied where tenant_id = ?::uuid order by position",
          tenantId.toString());
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> select(String sql, String parameter) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, parameter);
      List<String> rows = new ArrayList<>();
      try (ResultSet result = select.executeQuery()) {
        while (result.next()) {
          rows.add(result.getString(1));
        }
      }
      return rows;
    }
  }

  ConsumerRecord<byte[], byte[]> awaitDeadLetter(String eventId) {
    return awaitDeadLetter(record -> TopicTail.header(record, "ce_id").equals(eventId));
  }

  ConsumerRecord<byte[], byte[]> awaitDeadLetter(
      Predicate<ConsumerRecord<byte[], byte[]>> matching) {
    try (TopicTail tail = deadLetters()) {
      return tail.await(1, TIMEOUT, matching).getFirst();
    }
  }

  TopicTail deadLetters() {
    return new TopicTail(bootstrapServers, DEAD_LETTERS);
  }
}

package org.cpor.messaging.watermark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.cpor.events.fact.ClaimFact;
import org.cpor.events.topic.Topics;
import org.cpor.events.wire.Envelope;
import org.cpor.events.wire.FactJson;
import org.cpor.messaging.Facts;
import org.cpor.messaging.channel.IncomingTopics;
import org.cpor.messaging.inbox.RecordingListener;
import org.cpor.messaging.inbox.RecordingListener.Behaviour;
import org.cpor.testing.StackTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests the watermark of this service. A test cannot choose in which order this service receives
 * records. Therefore, a test that needs a certain order simulates a second service, which reads a
 * topic with two partitions: the test itself commits the offsets of this service.
 */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class ConsumedWatermarkComponentTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  @Inject ConsumedWatermark ours;
  @Inject RecordingListener listener;
  @Inject Clock clock;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  private final String topic = "watermark-" + UUID.randomUUID();
  private final String another = "service-" + UUID.randomUUID();
  private final TopicPartition busy = new TopicPartition(topic, 0);
  private Admin admin;
  private KafkaProducer<byte[], byte[]> producer;
  private ConsumedWatermark watermark;

  @BeforeEach
  void open() throws Exception {
    admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
    await()
        .atMost(TIMEOUT)
        .ignoreExceptions()
        .until(() -> admin.describeTopics(List.of(topic)).allTopicNames().get().size() == 1);
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    watermark = watermarkBy(clock);
  }

  @AfterEach
  void close() throws Exception {
    watermark.close();
    producer.close();
    admin.deleteTopics(List.of(topic)).all().get();
    admin.close();
  }

  @Test
  void theWatermarkStaysUntilPublishedRecordsAreReceived() {
    ClaimFact fact = Facts.rejection(Facts.claim());
    listener.behave(fact.claim().claimId(), Behaviour.FAIL_FOR_NOW);
    tell(fact);
    Instant told = clock.instant();

    await()
        .atMost(TIMEOUT)
        .until(() -> {
          assertThat(ours.instant()).isBefore(told);
          return timesTried(fact) > 3;
        });
    listener.behave(fact.claim().claimId(), Behaviour.APPLY);

    await().atMost(TIMEOUT).until(() -> !ours.instant().isBefore(told));
  }

  @Test
  void theWatermarkAdvancesWhenNothingIsPublished() {
    Instant before = clock.instant();

    assertThat(watermark.instant()).isAfterOrEqualTo(before);
    Instant later = clock.instant();
    assertThat(watermark.instant()).isAfterOrEqualTo(later);
  }

  @Test
  void theWatermarkDoesNotWaitForTheDirectory() {
    send(new ProducerRecord<>(Topics.DIRECTORY, "tenant/1".getBytes(UTF_8), new byte[] {1}));
    ConsumedWatermark ofBoth = watermarkBy(clock, topic + "," + Topics.DIRECTORY);

    Instant now = clock.instant();
    assertThat(ofBoth.instant()).isAfterOrEqualTo(now);
    say();
    Instant said = clock.instant();
    assertThat(ofBoth.instant()).isBefore(said);
    ofBoth.close();
  }

  @Test
  void theWatermarkIsTheEpochBeforeAnythingIsReceived() {
    say();

    assertThat(watermark.instant()).isEqualTo(Instant.EPOCH);
  }

  @Test
  void laterRecordsDoNotDelayAnEarlierWatermark() {
    say();
    Instant first = clock.instant();
    watermark.instant();
    Instant second = clock.instant();
    say();

    receive(1);
    assertThat(watermark.instant()).isBetween(first, second);
    Instant third = clock.instant();
    assertThat(watermark.instant()).isBetween(first, second);
    receive(2);
    assertThat(watermark.instant()).isBetween(third, clock.instant());
  }

  @Test
  void theWatermarkDoesNotWaitForDeletedRecords() throws Exception {
    say();
    assertThat(watermark.instant()).isEqualTo(Instant.EPOCH);

    admin.deleteRecords(Map.of(busy, RecordsToDelete.beforeOffset(1))).all().get();

    assertThat(watermark.instant()).isAfter(Instant.EPOCH);
  }

  @Test
  void theWatermarkDoesNotWaitForATransactionMarker() {
    sayInATransaction(true);
    receive(1);

    assertTimePasses();
    assertTimePasses();
  }

  @Test
  void theWatermarkDoesNotWaitForAbortedRecords() {
    sayInATransaction(false);

    assertTimePasses();
  }

  @Test
  void theWatermarkWaitsForARecordBehindAMarker() {
    sayInATransaction(true);
    say();
    receive(1);

    assertTimeStands();
    receive(3);
    assertTimePasses();
  }

  @Test
  void theWatermarkWaitsForRecordsOfAnOpenTransaction() {
    try (KafkaProducer<byte[], byte[]> transactional = transactional()) {
      transactional.beginTransaction();
      var _ =
          transactional.send(new ProducerRecord<>(topic, busy.partition(), null, new byte[] {1}));
      transactional.flush();

      assertTimeStands();
      transactional.abortTransaction();
      assertTimePasses();
    }
  }

  @Test
  void theWatermarkWaitsForANewPartitionOnlyWhenItHasRecords() throws Exception {
    assertTimePasses();
    admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(3))).all().get();
    assertTimePasses();

    await()
        .atMost(TIMEOUT)
        .ignoreExceptions()
        .until(() ->
            producer.send(new ProducerRecord<>(topic, 2, null, new byte[] {1})).get().hasOffset());

    assertTimeStands();
  }

  @Test
  void theWatermarkDoesNotWaitForTheFormerEndOfARecreatedTopic() throws Exception {
    say();
    say();
    assertThat(watermark.instant()).isEqualTo(Instant.EPOCH);

    admin.deleteTopics(List.of(topic)).all().get();
    await()
        .atMost(TIMEOUT)
        .ignoreExceptions()
        .until(() -> {
          admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
          return true;
        });

    assertTimePasses();
  }

  @Test
  void aGapBetweenTwoRecordsHidesNeitherRecord() {
    say();
    sayInATransaction(false);
    say();
    receive(1);

    assertTimeStands();
    receive(4);
    assertTimePasses();
  }

  private void assertTimePasses() {
    Instant now = clock.instant();
    await().atMost(TIMEOUT).until(() -> !watermark.instant().isBefore(now));
  }

  /** Reads the watermark several times, and checks that it stays the same. */
  private void assertTimeStands() {
    Instant now = clock.instant();
    for (int i = 0; i < 4; i++) {
      assertThat(watermark.instant()).isBefore(now);
    }
  }

  private KafkaProducer<byte[], byte[]> transactional() {
    KafkaProducer<byte[], byte[]> transactional =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "transactional.id",
                "test-" + UUID.randomUUID()),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    transactional.initTransactions();
    return transactional;
  }

  private void sayInATransaction(boolean committed) {
    try (KafkaProducer<byte[], byte[]> transactional = transactional()) {
      transactional.beginTransaction();
      var _ =
          transactional.send(new ProducerRecord<>(topic, busy.partition(), null, new byte[] {1}));
      transactional.flush();
      if (committed) {
        transactional.commitTransaction();
      } else {
        transactional.abortTransaction();
      }
    }
  }

  @Test
  void aWatermarkAfterTheResetClockIsDiscarded() {
    Instant present = clock.instant();
    Instant future = present.plus(Duration.ofDays(20));
    AtomicReference<Instant> now = new AtomicReference<>(future);
    InstantSource set = now::get;
    ConsumedWatermark moved = watermarkBy(set.withZone(ZoneOffset.UTC));
    assertThat(moved.instant()).isEqualTo(future);
    say();
    assertThat(moved.instant()).isEqualTo(future);

    now.set(present);

    assertThat(moved.instant()).isEqualTo(Instant.EPOCH);
    receive(1);
    assertThat(moved.instant()).isEqualTo(present);
    moved.close();
  }

  /** The watermark of the second service, which reads the test's topic. */
  private ConsumedWatermark watermarkBy(Clock itsClock) {
    return watermarkBy(itsClock, topic);
  }

  private ConsumedWatermark watermarkBy(Clock itsClock, String itsTopics) {
    IncomingTopics topics =
        new IncomingTopics(
            new SmallRyeConfigBuilder()
                .withDefaultValue("mp.messaging.incoming.facts-in.topics", itsTopics)
                .build());
    return new ConsumedWatermark(topics, itsClock, another, bootstrapServers);
  }

  private long timesTried(ClaimFact fact) {
    return listener.causes().stream()
        .filter(cause -> fact.claim().claimId().toString().equals(cause.causationId()))
        .count();
  }

  /** Publishes {@code fact} to this service. The event has the claim's id as its id. */
  private void tell(ClaimFact fact) {
    String claimId = fact.claim().claimId().toString();
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            Topics.ARBITRATIONS,
            fact.claim().tenantId().toString().getBytes(UTF_8),
            FactJson.write(fact));
    new Envelope(
            claimId,
            fact.type().wireName(),
            "/elsewhere",
            claimId,
            Instant.EPOCH,
            null,
            null,
            null,
            null)
        .toHeaders()
        .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    send(record);
  }

  /** Publishes a record to the topic that the second service reads. */
  private void say() {
    send(new ProducerRecord<>(topic, busy.partition(), null, new byte[] {1}));
  }

  private void send(ProducerRecord<byte[], byte[]> record) {
    try {
      producer.send(record).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * Commits the offset {@code count}, as if the second service had consumed the records before it.
   */
  private void receive(long count) {
    try {
      admin
          .alterConsumerGroupOffsets(another, Map.of(busy, new OffsetAndMetadata(count)))
          .all()
          .get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }
}

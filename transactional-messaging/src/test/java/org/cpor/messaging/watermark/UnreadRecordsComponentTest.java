package org.cpor.messaging.watermark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.cpor.testing.StackTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class UnreadRecordsComponentTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  /** This duration is so short that one check reads only a part of the topic. */
  private static final Duration GLANCE = Duration.ofMillis(1);

  private static final int TAKEN_BACK = 20_000;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  private final String topic = "unread-" + UUID.randomUUID();
  private final TopicPartition partition = new TopicPartition(topic, 0);
  private Admin admin;

  @BeforeEach
  void open() throws Exception {
    admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    await()
        .atMost(TIMEOUT)
        .ignoreExceptions()
        .until(() -> admin.describeTopics(List.of(topic)).allTopicNames().get().size() == 1);
  }

  @AfterEach
  void close() throws Exception {
    admin.deleteTopics(List.of(topic)).all().get();
    admin.close();
  }

  @Test
  void aRangeTooLongForOneCheckIsReadInSeveral() {
    long end = takeBack();
    try (UnreadRecords unread = new UnreadRecords(bootstrapServers, "test", GLANCE)) {
      assertThat(unread.noneBetween(Map.of(partition, 0L), Map.of(partition, end))).isEmpty();

      await()
          .atMost(TIMEOUT)
          .until(
              () -> unread.noneBetween(Map.of(partition, 0L), Map.of(partition, end)),
              found -> found.contains(partition));
      // The reader remembers the range, so the next check does not read it again.
      assertThat(unread.noneBetween(Map.of(partition, 0L), Map.of(partition, end)))
          .contains(partition);
    }
  }

  @Test
  void aRecordBehindALongEmptyRangeIsFound() {
    long end = takeBack();
    send(true, 1);
    try (UnreadRecords unread = new UnreadRecords(bootstrapServers, "test", GLANCE)) {
      // Before the offset of the record, there is nothing to receive. At this offset, there is a
      // record to receive.
      await()
          .atMost(TIMEOUT)
          .until(
              () -> unread.noneBetween(Map.of(partition, 0L), Map.of(partition, end)),
              found -> found.contains(partition));
      for (int look = 0; look < 20; look++) {
        assertThat(unread.noneBetween(Map.of(partition, 0L), Map.of(partition, end + 1))).isEmpty();
      }
    }
  }

  /** Publishes records in aborted transactions, and returns the end of the partition. */
  private long takeBack() {
    for (int i = 0; i < TAKEN_BACK; i += 1_000) {
      send(false, 1_000);
    }
    // Each transaction has a marker at its end.
    return TAKEN_BACK + TAKEN_BACK / 1_000;
  }

  private void send(boolean committed, int count) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers, "transactional.id", topic),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      for (int i = 0; i < count; i++) {
        var _ = producer.send(new ProducerRecord<>(topic, 0, null, new byte[1_000]));
      }
      producer.flush();
      if (committed) {
        producer.commitTransaction();
      } else {
        producer.abortTransaction();
      }
    }
  }
}

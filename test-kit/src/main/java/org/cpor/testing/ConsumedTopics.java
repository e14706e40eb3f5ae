package org.cpor.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Waits until a service has consumed its topics. */
public final class ConsumedTopics {

  private static final Duration POLL_INTERVAL = Duration.ofMillis(100);

  private ConsumedTopics() {}

  /** The bootstrap servers of the tests' stack. */
  public static String bootstrapServers() {
    return SharedStack.addresses().get("KAFKA_BOOTSTRAP_SERVERS");
  }

  /**
   * Appends a record of an unknown type to every partition of {@code topics}, and returns when the
   * service has consumed all these records.
   *
   * @throws AssertionError with the partitions whose record was not consumed within {@code atMost}
   */
  public static void awaitConsumed(String service, Collection<String> topics, Duration atMost) {
    awaitConsumed(bootstrapServers(), service, topics, atMost);
  }

  /**
   * Does the same as {@link #awaitConsumed(String, Collection, Duration)}, on the broker {@code
   * bootstrapServers}.
   */
  public static void awaitConsumed(
      String bootstrapServers, String service, Collection<String> topics, Duration atMost) {
    long deadline = System.nanoTime() + atMost.toNanos();
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
      Map<TopicPartition, Long> unread = markEveryPartition(admin, bootstrapServers, topics);
      while (true) {
        unread.keySet().removeAll(passed(admin, service, unread));
        if (unread.isEmpty()) {
          return;
        }
        if (System.nanoTime() > deadline) {
          throw new AssertionError(service + " has not consumed " + unread + " in " + atMost);
        }
        LockSupport.parkNanos(POLL_INTERVAL.toNanos());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka refused a request", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static List<TopicPartition> passed(
      Admin admin, String service, Map<TopicPartition, Long> unread)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> committed =
        admin.listConsumerGroupOffsets(service).partitionsToOffsetAndMetadata().get();
    return unread.entrySet().stream()
        .filter(end -> {
          OffsetAndMetadata offset = committed.get(end.getKey());
          return offset != null && offset.offset() > end.getValue();
        })
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<TopicPartition, Long> markEveryPartition(
      Admin admin, String bootstrapServers, Collection<String> topics)
      throws ExecutionException, InterruptedException {
    List<TopicPartition> partitions =
        admin.describeTopics(topics).allTopicNames().get().values().stream()
            .flatMap(topic ->
                topic.partitions().stream()
                    .map(partition -> new TopicPartition(topic.name(), partition.partition())))
            .toList();
    List<RecordMetadata> marks = new ArrayList<>();
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (TopicPartition partition : partitions) {
        marks.add(producer.send(mark(partition)).get());
      }
    }
    return new HashMap<>(
        marks.stream()
            .collect(
                toMap(
                    mark -> new TopicPartition(mark.topic(), mark.partition()),
                    RecordMetadata::offset)));
  }

  private static ProducerRecord<byte[], byte[]> mark(TopicPartition partition) {
    ProducerRecord<byte[], byte[]> mark =
        new ProducerRecord<>(
            partition.topic(), partition.partition(), "mark".getBytes(UTF_8), "{}".getBytes(UTF_8));
    Map.of(
            "ce_specversion", "1.0",
            "ce_id", UUID.randomUUID().toString(),
            "ce_type", "cpor.mark-of-a-test.v1",
            "ce_source", "/test",
            "ce_subject", "test",
            "ce_time", "2026-11-29T00:00:00Z")
        .forEach((name, value) -> mark.headers().add(name, value.getBytes(UTF_8)));
    return mark;
  }
}

package org.cpor.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;

/** Reads what arrives on a topic, from its beginning. */
final class TopicTail implements AutoCloseable {

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<ConsumerRecord<byte[], byte[]>> seen = new ArrayList<>();

  TopicTail(String bootstrapServers, String topic) {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    // Empty while the topic is being made.
    List<TopicPartition> partitions =
        Awaitility.await()
            .until(() -> consumer.partitionsFor(topic), infos -> !infos.isEmpty())
            .stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Waits until {@code count} records match, and returns them in the order of their partitions. */
  List<ConsumerRecord<byte[], byte[]>> await(
      int count, Duration atMost, Predicate<ConsumerRecord<byte[], byte[]>> matching) {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (matching(matching).size() < count) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(
            "%d of %d records in %s".formatted(matching(matching).size(), count, atMost));
      }
      poll(Duration.ofMillis(50));
    }
    return matching(matching);
  }

  /** All that is there now and matches. */
  List<ConsumerRecord<byte[], byte[]>> all(Predicate<ConsumerRecord<byte[], byte[]>> matching) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      poll(Duration.ofMillis(50));
    }
    return matching(matching);
  }

  private List<ConsumerRecord<byte[], byte[]>> matching(
      Predicate<ConsumerRecord<byte[], byte[]>> matching) {
    return seen.stream().filter(matching).toList();
  }

  private void poll(Duration timeout) {
    consumer.poll(timeout).forEach(seen::add);
  }

  static String header(ConsumerRecord<?, ?> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), UTF_8);
  }

  @Override
  public void close() {
    consumer.close();
  }
}

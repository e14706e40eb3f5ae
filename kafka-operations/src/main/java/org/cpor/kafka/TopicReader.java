package org.cpor.kafka;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads topics without a consumer group. This reader commits no offsets and creates no topics. */
public final class TopicReader implements AutoCloseable {

  private static final Duration POLL_TIMEOUT = Duration.ofMillis(100);
  private static final Duration FETCH_MAX_WAIT = Duration.ofMillis(20);
  private static final Duration TIMEOUT = Duration.ofSeconds(15);

  private final KafkaConsumer<byte[], byte[]> consumer;

  /** A reader without a topic. */
  public TopicReader(String bootstrapServers) {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) TIMEOUT.toMillis(),
                // While the broker keeps a fetch open, other requests of this reader wait.
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                (int) FETCH_MAX_WAIT.toMillis(),
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
  }

  /** The names of all topics that exist now. */
  public Set<String> topics() {
    return Set.copyOf(consumer.listTopics().keySet());
  }

  /**
   * Also reads {@code topics}, from their beginning. If this reader already reads a topic, it
   * continues from its position in this topic. A topic that does not exist is ignored.
   */
  public void readFromBeginning(Collection<String> topics) {
    Set<TopicPartition> added = add(partitions(topics));
    // With an empty set, Kafka would seek in all partitions of this reader.
    if (!added.isEmpty()) {
      consumer.seekToBeginning(added);
    }
  }

  /** Also reads {@code topics}, but only records that are appended after this call. */
  public void readFromEnd(Collection<String> topics) {
    Set<TopicPartition> added = add(partitions(topics));
    if (!added.isEmpty()) {
      consumer.seekToEnd(added);
    }
    added.forEach(consumer::position);
  }

  /** Also reads {@code partition}, beginning at {@code offset}. */
  public void readFrom(TopicPartition partition, long offset) {
    add(Set.of(partition));
    consumer.seek(partition, offset);
  }

  private Set<TopicPartition> partitions(Collection<String> topics) {
    return consumer.listTopics().entrySet().stream()
        .filter(topic -> topics.contains(topic.getKey()))
        .map(Map.Entry::getValue)
        .flatMap(List::stream)
        .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
        .collect(toUnmodifiableSet());
  }

  /** Returns the partitions among {@code partitions} that were not read before. */
  private Set<TopicPartition> add(Set<TopicPartition> partitions) {
    Set<TopicPartition> all = new HashSet<>(consumer.assignment());
    Set<TopicPartition> added = new HashSet<>(partitions);
    added.removeAll(all);
    all.addAll(added);
    consumer.assign(all);
    return added;
  }

  /** Waits up to 100 ms for records, and calls {@code each} once for every record that came. */
  public void poll(Consumer<ConsumerRecord<byte[], byte[]>> each) {
    pollSome(each);
  }

  /**
   * Calls {@code each} once for every record from the position of this reader to the current end of
   * each partition. Records of one partition come in the order of their offsets.
   *
   * @throws IllegalStateException when Kafka stops answering before the end
   */
  public void pollToEnd(Consumer<ConsumerRecord<byte[], byte[]>> each) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    long deadline = System.nanoTime() + TIMEOUT.toNanos();
    while (!isAt(ends)) {
      int came =
          pollSome(record -> {
            if (record.offset() < end(ends, partition(record))) {
              each.accept(record);
            }
          });
      if (came > 0) {
        deadline = System.nanoTime() + TIMEOUT.toNanos();
      } else if (System.nanoTime() > deadline) {
        throw new IllegalStateException("Kafka returned no more records for " + TIMEOUT);
      }
    }
    ends.keySet().stream()
        .filter(partition -> consumer.position(partition) > end(ends, partition))
        .forEach(partition -> consumer.seek(partition, end(ends, partition)));
  }

  private int pollSome(Consumer<ConsumerRecord<byte[], byte[]>> each) {
    if (consumer.assignment().isEmpty()) {
      LockSupport.parkNanos(POLL_TIMEOUT.toNanos());
      return 0;
    }
    var records = consumer.poll(POLL_TIMEOUT);
    records.forEach(each);
    return records.count();
  }

  private boolean isAt(Map<TopicPartition, Long> ends) {
    return ends.keySet().stream()
        .allMatch(partition -> consumer.position(partition) >= end(ends, partition));
  }

  private static long end(Map<TopicPartition, Long> ends, TopicPartition partition) {
    return Objects.requireNonNull(ends.get(partition));
  }

  private static TopicPartition partition(ConsumerRecord<?, ?> record) {
    return new TopicPartition(record.topic(), record.partition());
  }

  /** Does not wait for pending requests, because there is no consumer group to leave. */
  @Override
  public void close() {
    consumer.close(CloseOptions.timeout(Duration.ZERO));
  }
}

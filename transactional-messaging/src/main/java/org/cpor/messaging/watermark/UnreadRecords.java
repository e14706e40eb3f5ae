package org.cpor.messaging.watermark;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.cpor.messaging.inbox.BoundedDeserializer;

/**
 * Checks whether a range of a partition has records that a consumer would receive. The consumer of
 * this class has no group and commits no offsets.
 */
final class UnreadRecords implements AutoCloseable {

  private static final Duration MOMENT = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Duration patience;

  /** For each partition: the range that this class has read and that has no record to receive. */
  private final Map<TopicPartition, Stretch> empty = new HashMap<>();

  /** A range of offsets without a record to receive. */
  private record Stretch(long begin, long end) {

    boolean has(long offset) {
      return begin <= offset && offset <= end;
    }
  }

  UnreadRecords(String bootstrapServers, String clientId) {
    this(bootstrapServers, clientId, PATIENCE);
  }

  /**
   * @param patience the maximum duration of one check
   */
  UnreadRecords(String bootstrapServers, String clientId, Duration patience) {
    this.patience = patience;
    consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.CLIENT_ID_CONFIG,
                clientId,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                IsolationLevel.READ_COMMITTED.toString().toLowerCase(Locale.ROOT),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                1,
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                64 * 1024,
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                (int) MOMENT.toMillis(),
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                5_000),
            new BoundedDeserializer(),
            new BoundedDeserializer());
  }

  /**
   * Returns the partitions among the keys of {@code ends} that have no record to receive before
   * their end. The checked range of a partition begins at its offset in {@code begins}, or at the
   * first available offset if this offset is later. If there is not enough time to check a
   * partition completely, the result does not include this partition. The next check continues
   * where this check ended, so long ranges are read in several checks.
   */
  Set<TopicPartition> noneBetween(
      Map<TopicPartition, Long> begins, Map<TopicPartition, Long> ends) {
    consumer.assign(ends.keySet());
    Map<TopicPartition, Long> earliest = consumer.beginningOffsets(ends.keySet());
    Map<TopicPartition, Long> from = new HashMap<>();
    ends.forEach((partition, end) -> {
      long begin =
          Math.max(begins.getOrDefault(partition, -1L), earliest.getOrDefault(partition, 0L));
      Stretch read =
          Optional.ofNullable(empty.remove(partition))
              .filter(stretch -> stretch.has(begin) && stretch.end() <= end)
              .orElse(new Stretch(begin, begin));
      from.put(partition, read.begin());
      consumer.seek(partition, read.end());
    });
    Set<TopicPartition> undecided = new HashSet<>(ends.keySet());
    Set<TopicPartition> withSome = new HashSet<>();
    long deadline = System.nanoTime() + patience.toNanos();
    do {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(MOMENT)) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        if (record.offset() < ends.getOrDefault(partition, 0L)) {
          withSome.add(partition);
        }
      }
      undecided.removeAll(withSome);
      undecided.removeIf(
          partition -> consumer.position(partition) >= ends.getOrDefault(partition, 0L));
      consumer.pause(Set.copyOf(withSome));
    } while (!undecided.isEmpty() && System.nanoTime() < deadline);
    for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
      TopicPartition partition = end.getKey();
      if (!withSome.contains(partition)) {
        long read = Math.min(consumer.position(partition), end.getValue());
        empty.put(partition, new Stretch(from.getOrDefault(partition, 0L), read));
      }
    }
    Set<TopicPartition> none =
        ends.keySet().stream()
            .filter(partition -> !undecided.contains(partition) && !withSome.contains(partition))
            .collect(toUnmodifiableSet());
    consumer.unsubscribe();
    return none;
  }

  @Override
  public void close() {
    consumer.close(CloseOptions.timeout(Duration.ZERO));
  }
}

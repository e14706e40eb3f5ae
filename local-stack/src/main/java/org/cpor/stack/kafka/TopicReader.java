package org.cpor.stack.kafka;

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

/**
 * Reads topics for whoever looks on: it is in no group, commits nothing, and a topic does not come
 * into being by its asking for it.
 */
public final class TopicReader implements AutoCloseable {

  private static final Duration MOMENT = Duration.ofMillis(100);
  private static final Duration FETCH = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final KafkaConsumer<byte[], byte[]> consumer;

  /** A reader that reads nothing yet. */
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
                (int) PATIENCE.toMillis(),
                // What else it asks for waits behind a fetch that the broker keeps open.
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                (int) FETCH.toMillis(),
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
  }

  /** The names of all topics that there are now. */
  public Set<String> topics() {
    return Set.copyOf(consumer.listTopics().keySet());
  }

  /**
   * Reads {@code topics} too, from their beginning; where it reads one already, it goes on. Those
   * that are not there are passed over.
   */
  public void readFromBeginning(Collection<String> topics) {
    Set<TopicPartition> added = add(partitions(topics));
    // Of none, Kafka would take all.
    if (!added.isEmpty()) {
      consumer.seekToBeginning(added);
    }
  }

  /** Reads {@code topics} too: what comes to them after this call. */
  public void readFromEnd(Collection<String> topics) {
    Set<TopicPartition> added = add(partitions(topics));
    if (!added.isEmpty()) {
      consumer.seekToEnd(added);
    }
    added.forEach(consumer::position);
  }

  /** Reads this partition too, from {@code offset} on. */
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

  /** Returns those that are new. */
  private Set<TopicPartition> add(Set<TopicPartition> partitions) {
    Set<TopicPartition> all = new HashSet<>(consumer.assignment());
    Set<TopicPartition> added = new HashSet<>(partitions);
    added.removeAll(all);
    all.addAll(added);
    consumer.assign(all);
    return added;
  }

  /** Passes on what comes in a moment, if anything does. */
  public void poll(Consumer<ConsumerRecord<byte[], byte[]>> each) {
    pollSome(each);
  }

  /**
   * Passes on all that there is when this is called, in the order of each partition.
   *
   * @throws IllegalStateException when Kafka stops answering before the end
   */
  public void pollToEnd(Consumer<ConsumerRecord<byte[], byte[]>> each) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isAt(ends)) {
      int came =
          pollSome(record -> {
            if (record.offset() < end(ends, partition(record))) {
              each.accept(record);
            }
          });
      if (came > 0) {
        deadline = System.nanoTime() + PATIENCE.toNanos();
      } else if (System.nanoTime() > deadline) {
        throw new IllegalStateException("Kafka gave nothing more for " + PATIENCE);
      }
    }
    ends.keySet().stream()
        .filter(partition -> consumer.position(partition) > end(ends, partition))
        .forEach(partition -> consumer.seek(partition, end(ends, partition)));
  }

  private int pollSome(Consumer<ConsumerRecord<byte[], byte[]>> each) {
    if (consumer.assignment().isEmpty()) {
      LockSupport.parkNanos(MOMENT.toNanos());
      return 0;
    }
    var records = consumer.poll(MOMENT);
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

  /** Does not wait for what is under way: there is no group to leave. */
  @Override
  public void close() {
    consumer.close(CloseOptions.timeout(Duration.ZERO));
  }
}

package org.cpor.stack.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what flows. */
@Command(
    name = "topics",
    description = "Shows the events on the topics, oldest first, one line an event.")
final class ShowTopics implements Callable<Integer> {

  private static final Duration POLL = Duration.ofMillis(200);

  /** A topic that appears later, such as that of dead letters, is noticed after this time. */
  private static final Duration NEW_TOPICS = Duration.ofSeconds(5);

  @Option(names = "--follow", description = "Stays, and shows what comes, until Ctrl-C.")
  private boolean follow;

  @Option(names = "--claim", paramLabel = "ID", description = "Of this claim only.")
  private @Nullable UUID claim;

  @Override
  public Integer call() {
    Map<String, Object> configuration =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            RunningStack.addresses().get("KAFKA_BOOTSTRAP_SERVERS"),
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            "false");
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            configuration, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      readEverythingOf(consumer);
      showWhatIsThere(consumer);
      while (follow) {
        showWhatComes(consumer);
        readEverythingOf(consumer);
      }
    }
    return 0;
  }

  /** Assigns the partitions that are not assigned yet, from their beginning. */
  private static void readEverythingOf(KafkaConsumer<byte[], byte[]> consumer) {
    List<TopicPartition> all =
        consumer.listTopics().values().stream()
            .flatMap(List::stream)
            .filter(partition -> partition.topic().startsWith("cpor."))
            .map(ShowTopics::topicPartition)
            .toList();
    if (!consumer.assignment().containsAll(all)) {
      List<TopicPartition> added =
          all.stream().filter(partition -> !consumer.assignment().contains(partition)).toList();
      consumer.assign(all);
      consumer.seekToBeginning(added);
    }
  }

  private static TopicPartition topicPartition(PartitionInfo partition) {
    return new TopicPartition(partition.topic(), partition.partition());
  }

  private void showWhatIsThere(KafkaConsumer<byte[], byte[]> consumer) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    while (ends.entrySet().stream()
        .anyMatch(
            end -> consumer.position(end.getKey()) < Objects.requireNonNull(end.getValue()))) {
      consumer.poll(POLL).forEach(records::add);
    }
    records.sort(Comparator.comparingLong(ConsumerRecord::timestamp));
    records.forEach(this::show);
  }

  private void showWhatComes(KafkaConsumer<byte[], byte[]> consumer) {
    long until = System.nanoTime() + NEW_TOPICS.toNanos();
    while (System.nanoTime() < until) {
      consumer.poll(POLL).forEach(this::show);
    }
  }

  private void show(ConsumerRecord<byte[], byte[]> record) {
    EventLine line = EventLine.of(record);
    if (claim == null || line.isAbout(claim)) {
      System.out.println(line.text());
    }
  }
}

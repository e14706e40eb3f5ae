package org.cpor.example.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the events of claims, one line for each. */
@Command(
    name = "event-consumer",
    description = "Prints the events of claims, one line for each, until Ctrl-C.")
public final class EventConsumer implements Callable<Integer> {

  private static final List<String> TOPICS =
      List.of(
          "cpor.claims.v1", "cpor.verifications.v1", "cpor.arbitrations.v1", "cpor.comments.v1");
  private static final Duration POLL_TIMEOUT = Duration.ofMillis(200);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  @Option(
      names = "--bootstrap-servers",
      description = "The addresses of Kafka (${DEFAULT-VALUE}).",
      defaultValue = "localhost:9092")
  private String bootstrapServers = "";

  @Option(
      names = "--group",
      description =
          "The consumer group (${DEFAULT-VALUE}). A new group begins with the oldest event.",
      defaultValue = "event-consumer")
  private String group = "";

  @Option(names = "--claim", description = "Prints only the events of this claim.")
  private @Nullable String claimId;

  @Option(
      names = "--to-end",
      description =
          "Reads the events that exist now, prints them in the order of their times, ends.")
  private boolean toEnd;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this.")
  boolean help;

  private final ClaimEventReader reader = new ClaimEventReader();
  private final ProcessedEvents processed = new ProcessedEvents();
  private final CountDownLatch closed = new CountDownLatch(1);

  private EventConsumer() {}

  public static void main(String[] args) {
    System.setProperty("java.util.logging.SimpleFormatter.format", "%4$s %5$s%n");
    Logger.getLogger("").setLevel(Level.WARNING);
    System.exit(new CommandLine(new EventConsumer()).execute(args));
  }

  @Override
  public Integer call() {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      if (toEnd) {
        printToEnd(consumer);
      } else {
        follow(consumer);
      }
    }
    return 0;
  }

  private void follow(KafkaConsumer<byte[], byte[]> consumer) {
    consumer.subscribe(TOPICS);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(consumer)));
    try {
      while (true) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL_TIMEOUT)) {
          newEvent(record).ifPresent(EventConsumer::print);
        }
        // The commit follows the processing. If this program crashes, Kafka sends the records
        // again.
        consumer.commitSync();
      }
    } catch (WakeupException e) {
      // The user pressed Ctrl-C, maybe during the commit. All records that were received are
      // processed. The consumer leaves its group, so that the next consumer need not wait.
      consumer.commitSync(CLOSE_TIMEOUT);
      consumer.close();
      closed.countDown();
    }
  }

  private void stop(KafkaConsumer<byte[], byte[]> consumer) {
    consumer.wakeup();
    try {
      if (!closed.await(CLOSE_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
        System.err.println("Kafka does not answer.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Reads all partitions from their beginning, without the consumer group. Events of different
   * topics have no order, so this method sorts all events by time. The sort is stable, so events of
   * one partition with the same time keep their order.
   */
  private void printToEnd(KafkaConsumer<byte[], byte[]> consumer) {
    List<TopicPartition> partitions =
        TOPICS.stream()
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    List<ClaimEvent> events = new ArrayList<>();
    while (!isAt(consumer, ends)) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL_TIMEOUT)) {
        newEvent(record).ifPresent(events::add);
      }
    }
    events.sort(Comparator.comparing(ClaimEvent::time));
    events.forEach(EventConsumer::print);
  }

  private static boolean isAt(
      KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  /**
   * The event in {@code record}; empty when the event was processed before, is of another claim or
   * of an unknown type, or cannot be read.
   */
  private Optional<ClaimEvent> newEvent(ConsumerRecord<byte[], byte[]> record) {
    try {
      return reader
          .read(record)
          .filter(event -> claimId == null || claimId.equals(event.claimId()))
          .filter(processed::add);
    } catch (RefusedEventException e) {
      System.err.printf(
          "refused %s/%d:%d: %s%n",
          record.topic(), record.partition(), record.offset(), e.getMessage());
      return Optional.empty();
    }
  }

  private static void print(ClaimEvent event) {
    System.out.println(event.line());
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.GROUP_ID_CONFIG,
            group,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }
}

package org.cpor.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.cpor.events.FactType;
import org.cpor.events.Topics;
import org.cpor.stack.testing.Platform;

/** What arbitration told, as it stands on Kafka. */
final class ToldFacts {

  private static final Duration POLL = Duration.ofMillis(100);

  private ToldFacts() {}

  /** One event. */
  private record Told(String claimId, FactType type) {}

  /**
   * The facts of each claim that are told by now. A relay that is killed may send an event twice,
   * with the same id: such a one counts once, as it does for those who hear it.
   */
  static Map<String, List<FactType>> ofClaims(Platform platform) {
    Map<String, Told> events = new HashMap<>();
    Map<String, Object> configuration =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            platform.kafkaBootstrapServers(),
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            "false");
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            configuration, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.ARBITRATIONS).stream()
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(
              end -> consumer.position(end.getKey()) < Objects.requireNonNull(end.getValue()))) {
        consumer.poll(POLL).forEach(record -> events.put(header(record, "ce_id"), told(record)));
      }
    }
    return events.values().stream()
        .collect(groupingBy(Told::claimId, mapping(Told::type, toList())));
  }

  private static Told told(ConsumerRecord<byte[], byte[]> record) {
    return new Told(
        header(record, "ce_subject"), FactType.named(header(record, "ce_type")).orElseThrow());
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }
}

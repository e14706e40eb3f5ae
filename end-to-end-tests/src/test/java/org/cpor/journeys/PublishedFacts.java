package org.cpor.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cpor.events.fact.FactType;
import org.cpor.events.topic.Topics;
import org.cpor.kafka.TopicReader;
import org.cpor.testing.Platform;

/** The facts of arbitration on Kafka. */
final class PublishedFacts {

  private PublishedFacts() {}

  /** One event. */
  private record Published(String claimId, FactType type) {}

  /**
   * The facts about each claim so far. After a relay was killed, an event may be on Kafka twice.
   * Events with the same id count once, as for consumers.
   */
  static Map<String, List<FactType>> ofClaims(Platform platform) {
    Map<String, Published> events = new HashMap<>();
    try (TopicReader reader = new TopicReader(platform.kafkaBootstrapServers())) {
      reader.readFromBeginning(Set.of(Topics.ARBITRATIONS));
      reader.pollToEnd(record -> events.put(header(record, "ce_id"), published(record)));
    }
    return events.values().stream()
        .collect(groupingBy(Published::claimId, mapping(Published::type, toList())));
  }

  private static Published published(ConsumerRecord<byte[], byte[]> record) {
    return new Published(
        header(record, "ce_subject"), FactType.named(header(record, "ce_type")).orElseThrow());
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }
}

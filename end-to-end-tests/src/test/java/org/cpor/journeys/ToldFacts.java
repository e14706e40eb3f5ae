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
import org.cpor.events.FactType;
import org.cpor.events.Topics;
import org.cpor.kafka.TopicReader;
import org.cpor.stack.testing.Platform;

/** What arbitration told, as it stands on Kafka. */
final class ToldFacts {

  private ToldFacts() {}

  /** One event. */
  private record Told(String claimId, FactType type) {}

  /**
   * The facts of each claim that are told by now. A relay that is killed may send an event twice,
   * with the same id: such a one counts once, as it does for those who hear it.
   */
  static Map<String, List<FactType>> ofClaims(Platform platform) {
    Map<String, Told> events = new HashMap<>();
    try (TopicReader reader = new TopicReader(platform.kafkaBootstrapServers())) {
      reader.readFromBeginning(Set.of(Topics.ARBITRATIONS));
      reader.pollToEnd(record -> events.put(header(record, "ce_id"), told(record)));
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

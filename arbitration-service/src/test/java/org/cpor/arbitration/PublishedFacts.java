package org.cpor.arbitration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cpor.events.fact.Fact;
import org.cpor.events.fact.FactType;
import org.cpor.events.topic.Topics;
import org.cpor.events.wire.FactJson;
import org.cpor.testing.FactTopics;

/** The facts that arbitration published about all claims on one customer. */
public final class PublishedFacts {

  private PublishedFacts() {}

  /**
   * Waits for at least {@code count} facts of this type, and returns them in the order of the
   * topic.
   */
  public static <F extends Fact> List<F> await(Class<F> type, UUID tenantId, int count) {
    FactType factType =
        Arrays.stream(FactType.values())
            .filter(candidate -> candidate.record().equals(type))
            .findFirst()
            .orElseThrow();
    return FactTopics.awaitRecords(
            Topics.ARBITRATIONS,
            records ->
                records.stream().filter(record -> isOf(record, factType, tenantId)).count()
                    >= count)
        .stream()
        .filter(record -> isOf(record, factType, tenantId))
        .map(record -> type.cast(FactJson.read(factType, record.value())))
        .toList();
  }

  private static boolean isOf(ConsumerRecord<byte[], byte[]> record, FactType type, UUID tenantId) {
    return Arrays.equals(record.key(), tenantId.toString().getBytes(UTF_8))
        && type.wireName().equals(FactTopics.headers(record).get("ce_type"));
  }
}

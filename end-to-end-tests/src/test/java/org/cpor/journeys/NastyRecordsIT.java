package org.cpor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.cpor.events.topic.Topics;
import org.cpor.stack.client.ApiClient;
import org.cpor.testing.Customers;
import org.cpor.testing.Customers.Customer;
import org.cpor.testing.Customers.Partner;
import org.cpor.testing.MaliciousRecords;
import org.cpor.testing.Platform;
import org.cpor.testing.api.CheckingListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Publishes invalid records. The test has its own platform, because all events on the shared
 * platform must match their documentation.
 */
class NastyRecordsIT {

  private static final int RECORDS_OF_A_TOPIC = 10_000;
  private static final int RECORDS_AT_ONCE = 250;
  private static final Duration LONG = Duration.ofMinutes(2);

  /**
   * The tolerance for the interval at which the test polls a claim, and for the delays of a busy
   * machine.
   */
  private static final Duration TOLERANCE = Duration.ofSeconds(5);

  @Test
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void tenThousandMaliciousRecordsOnEveryTopicDoNotDelayAClaim() {
    try (Platform platform =
        new Platform(
            Path.of("target", "platform-with-nasty-records"), Map.of(), new CheckingListener())) {
      timeToReview(platform);
      Duration idle = timeToReview(platform);

      long seed = Long.getLong("cpor.nasty.seed", 7_853_123_696_677L);
      System.out.println("The seed of the nasty records: " + seed);
      Topics.all().forEach(topic -> send(platform, topic, seed));

      assertThat(timeToReview(platform)).as("as on an idle stack").isLessThan(idle.plus(TOLERANCE));
    }
  }

  private static void send(Platform platform, String topic, long seed) {
    Stream<ProducerRecord<byte[], byte[]>> records = MaliciousRecords.of(topic, seed);
    List<ProducerRecord<byte[], byte[]>> some = new ArrayList<>();
    records
        .limit(RECORDS_OF_A_TOPIC)
        .forEach(record -> {
          some.add(record);
          if (some.size() == RECORDS_AT_ONCE) {
            MaliciousRecords.send(platform.kafkaBootstrapServers(), some);
            some.clear();
          }
        });
  }

  /** The time from filing until the claim is under review and has its comments. */
  private static Duration timeToReview(Platform platform) {
    Partner partner = Customers.partner(platform);
    Customer customer = Customers.arrive(platform, 1).getFirst();
    ApiClient intake = platform.intakeOf(partner.partnerId());
    long start = System.nanoTime();
    String claimId = intake.post("/claims", customer.claimOf(partner)).expect(201).text("claimId");
    await()
        .atMost(LONG)
        .until(() ->
            intake.get("/claims/" + claimId).expect(200).text("status").equals("UNDER_REVIEW")
                && comments(intake, claimId)
                    .containsAll(List.of("CLAIM_VERIFIED", "REVIEW_OPENED")));
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static List<String> comments(ApiClient intake, String claimId) {
    return StreamSupport.stream(
            intake
                .get("/claims/" + claimId + "/comments")
                .expect(200)
                .body()
                .path("items")
                .spliterator(),
            false)
        .map(comment -> comment.path("code").asText())
        .toList();
  }
}

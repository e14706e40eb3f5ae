package org.cpor.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpor.testing.ClaimsApi.award;
import static org.cpor.testing.ClaimsApi.commentCodes;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.cpor.events.fact.FactType;
import org.cpor.events.topic.Topics;
import org.cpor.kafka.TopicReader;
import org.cpor.stack.client.ApiClient;
import org.cpor.testing.Customers;
import org.cpor.testing.Customers.Customer;
import org.cpor.testing.Customers.Partner;
import org.cpor.testing.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The program in {@code examples/event-consumer-java} reads the events of the platform. */
@ExtendWith(SharedPlatform.class)
class ExampleConsumerIT {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final String COMMENT_POSTED = FactType.COMMENT_POSTED.wireName();

  @TempDir private Path directory;

  @Test
  void theConsumerPrintsEveryEventOfAClaimOnceAndInOrder(Platform platform)
      throws IOException, ExecutionException, InterruptedException {
    String claimId = approvedClaim(platform);
    publishSubmissionAgain(platform, claimId);

    List<String> lines;
    try (RunningExample consumer = start(platform, "--claim", claimId, "--to-end")) {
      assertThat(consumer.awaitEnd()).isZero();
      lines = consumer.lines();
    }

    assertThat(lines).doesNotHaveDuplicates().allMatch(line -> line.contains(claimId));
    // A comment is published later than its cause, so its place among the other events is not
    // fixed.
    assertThat(types(lines).filter(type -> !type.equals(COMMENT_POSTED)))
        .containsExactly(
            "cpor.claim-submitted.v1",
            "cpor.claim-verified.v1",
            "cpor.review-opened.v1",
            "cpor.claim-approved.v1",
            "cpor.association-started.v1");
    assertThat(types(lines).filter(COMMENT_POSTED::equals)).hasSize(3);
  }

  @Test
  void aGroupContinuesAfterTheEventsThatItHasPrinted(Platform platform)
      throws IOException, InterruptedException {
    String group = "group-" + UUID.randomUUID();
    String first = approvedClaim(platform);
    List<String> printed;
    try (RunningExample consumer = start(platform, "--group", group)) {
      await()
          .atMost(TIMEOUT)
          .until(() -> consumer.lines().stream().filter(line -> line.contains(first)).count() == 8);
      consumer.interrupt();
      printed = consumer.lines();
    }
    String second = approvedClaim(platform);

    try (RunningExample consumer = start(platform, "--group", group)) {
      await()
          .atMost(TIMEOUT)
          .until(
              () -> consumer.lines().stream().filter(line -> line.contains(second)).count() == 8);
      assertThat(consumer.lines()).doesNotContainAnyElementsOf(printed);
    }
  }

  private RunningExample start(Platform platform, String... options) throws IOException {
    List<String> all = new ArrayList<>();
    all.addAll(List.of("--bootstrap-servers", platform.kafkaBootstrapServers()));
    all.addAll(List.of(options));
    return RunningExample.start("event-consumer-java", directory, all.toArray(String[]::new));
  }

  private static String approvedClaim(Platform platform) {
    Partner partner = Customers.partner(platform);
    Customer customer = Customers.arrive(platform, 1).getFirst();
    ApiClient intake = platform.intakeOf(partner.partnerId());
    String claimId = intake.post("/claims", customer.claimOf(partner)).expect(201).text("claimId");
    ApiClient reviewer = platform.reviewer("cecília");
    String caseId = ReviewQueue.awaitCase(reviewer, customer);
    reviewer.put("/cases/" + caseId + "/assignee").expect(200);
    reviewer.put("/cases/" + caseId + "/ruling", award(claimId)).expect(200);
    await()
        .atMost(TIMEOUT)
        .untilAsserted(() -> {
          assertThat(PublishedFacts.ofClaims(platform).get(claimId))
              .contains(FactType.ASSOCIATION_STARTED);
          assertThat(commentCodes(intake, claimId))
              .containsExactlyInAnyOrder("CLAIM_VERIFIED", "REVIEW_OPENED", "CLAIM_APPROVED");
        });
    return claimId;
  }

  /** Publishes the first event of the claim again, as happens after a relay was killed. */
  private static void publishSubmissionAgain(Platform platform, String claimId)
      throws ExecutionException, InterruptedException {
    List<ConsumerRecord<byte[], byte[]>> submissions = new ArrayList<>();
    try (TopicReader reader = new TopicReader(platform.kafkaBootstrapServers())) {
      reader.readFromBeginning(Set.of(Topics.CLAIMS));
      reader.pollToEnd(record -> {
        if (new String(record.headers().lastHeader("ce_subject").value(), UTF_8).equals(claimId)) {
          submissions.add(record);
        }
      });
    }
    ConsumerRecord<byte[], byte[]> submission = submissions.getFirst();
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, platform.kafkaBootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  submission.topic(),
                  submission.partition(),
                  submission.key(),
                  submission.value(),
                  submission.headers()))
          .get();
    }
  }

  private static Stream<String> types(List<String> lines) {
    return lines.stream().map(line -> line.split(" ", -1)[2]);
  }
}

package org.cpor.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpor.testing.ClaimsApi.award;
import static org.cpor.testing.ClaimsApi.commentCodes;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
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
import org.cpor.stack.process.Repository;
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
  private static final Path EXAMPLE =
      Repository.here().root().resolve("examples/event-consumer-java");

  @TempDir private Path directory;

  @Test
  void theConsumerPrintsEveryEventOfAClaimOnceAndInOrder(Platform platform)
      throws IOException, ExecutionException, InterruptedException {
    String claimId = approvedClaim(platform);
    publishSubmissionAgain(platform, claimId);

    List<String> lines =
        run(
            "--bootstrap-servers",
            platform.kafkaBootstrapServers(),
            "--claim",
            claimId,
            "--to-end");

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

  /** Runs the program to its end and returns the lines that it printed. */
  private List<String> run(String... arguments) throws IOException, InterruptedException {
    Path output = directory.resolve("output");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(
        EXAMPLE.resolve("target/classes")
            + File.pathSeparator
            + Files.readString(EXAMPLE.resolve("target/runtime.classpath")).strip());
    command.add("org.cpor.example.events.EventConsumer");
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      assertThat(process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)).as("it ends").isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).isZero();
    return Files.readAllLines(output);
  }

  private static Stream<String> types(List<String> lines) {
    return lines.stream().map(line -> line.split(" ", -1)[2]);
  }
}

package org.cpor.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.cpor.events.ClaimDetails;
import org.cpor.events.ClaimReference;
import org.cpor.events.ClaimVerified;
import org.cpor.events.FactType;
import org.cpor.events.Topics;
import org.cpor.stack.process.PartName;
import org.junit.jupiter.api.Test;

/**
 * A backlog of verified claims that waits on Kafka while arbitration does not run: from the first
 * to the last {@code ReviewOpened} that it tells once it is started, by the times of Kafka.
 */
class AdmissionBenchmark {

  private static final int CLAIMS = 20_000;
  private static final int REPEATS = 3;
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @Test
  void aBacklogOfVerifiedClaims() throws Exception {
    Figures figures = new Figures();
    Path directory = Path.of("target", "admission");
    try (LoneService arbitration = new LoneService(PartName.ARBITRATION, directory);
        KafkaConsumer<byte[], byte[]> told = consumer(arbitration.kafkaBootstrapServers())) {
      double[] rates = new double[REPEATS];
      for (int i = 0; i < REPEATS; i++) {
        arbitration.stop();
        publish(arbitration.kafkaBootstrapServers());
        arbitration.start();
        LongSummaryStatistics opened = awaitOpened(told);
        rates[i] = CLAIMS * 1_000.0 / (opened.getMax() - opened.getMin());
      }
      figures.add(
          "a backlog of %,d verified claims, each time a process just started".formatted(CLAIMS));
      figures.rate("claims admitted, each to a case of its own", rates);
    }
    figures.write("admission.txt");
  }

  private static void publish(String bootstrapServers)
      throws ExecutionException, InterruptedException {
    Map<String, Object> configuration =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ProducerConfig.ACKS_CONFIG,
            "all");
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(configuration, new ByteArraySerializer(), new ByteArraySerializer())) {
      List<Future<?>> acknowledgements = new ArrayList<>(CLAIMS);
      for (int i = 0; i < CLAIMS; i++) {
        acknowledgements.add(producer.send(FactRecord.of(verified())));
      }
      for (Future<?> acknowledgement : acknowledgements) {
        acknowledgement.get();
      }
    }
  }

  private static ClaimVerified verified() {
    Instant now = Instant.now();
    return new ClaimVerified(
        new ClaimReference(UUID.randomUUID(), UUID.randomUUID(), "P-1001", "en"),
        new ClaimDetails(
            "4567890",
            "contoso.example",
            "BUSINESS_APPLICATIONS",
            "USAGE",
            "DYNAMICS_365_SALES",
            UUID.randomUUID().toString(),
            List.of(UUID.randomUUID())),
        now,
        1,
        List.of(),
        false,
        now);
  }

  private static KafkaConsumer<byte[], byte[]> consumer(String bootstrapServers) {
    KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                "false"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(Topics.ARBITRATIONS).stream()
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return consumer;
  }

  /** When the reviews were opened that {@code told} has not told of yet. */
  private static LongSummaryStatistics awaitOpened(KafkaConsumer<byte[], byte[]> told) {
    Set<String> claimIds = new HashSet<>();
    LongSummaryStatistics times = new LongSummaryStatistics();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (claimIds.size() < CLAIMS && System.nanoTime() < deadline) {
      for (ConsumerRecord<byte[], byte[]> record : told.poll(POLL)) {
        if (header(record, "ce_type").equals(FactType.REVIEW_OPENED.wireName())
            && claimIds.add(header(record, "ce_subject"))) {
          times.accept(record.timestamp());
        }
      }
    }
    if (claimIds.size() < CLAIMS) {
      throw new IllegalStateException("only " + claimIds.size() + " reviews were opened");
    }
    return times;
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }
}

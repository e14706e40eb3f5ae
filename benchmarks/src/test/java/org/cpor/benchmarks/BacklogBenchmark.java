package org.cpor.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.cpor.events.fact.ClaimDetails;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.Fact;
import org.cpor.events.fact.PartnerFact.ClaimSubmitted;
import org.cpor.events.fact.VerificationFact.ClaimVerified;
import org.cpor.stack.postgres.Database;
import org.cpor.stack.process.PartName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Measures how many facts a service applies per second, with all their effects. A backlog of facts
 * waits on Kafka when the service starts. The rate is calculated from the times in the inbox. The
 * benchmark runs with an empty store and with a million claims.
 */
class BacklogBenchmark {

  private static final int FACTS = 50_000;
  private static final int REPEATS = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final String COUNT =
      """
      select count(*), extract(epoch from max(received_at) - min(received_at)) from inbox\
      """;

  private static final ClaimDetails DETAILS =
      new ClaimDetails(
          "4567890",
          "contoso.example",
          "BUSINESS_APPLICATIONS",
          "USAGE",
          "DYNAMICS_365_SALES",
          UUID.randomUUID().toString(),
          List.of());

  /** A service, and the facts that it consumes in the benchmark. */
  enum Consumer {
    VERIFIER(PartName.VERIFIER, "claims of customers that the directory does not have"),
    ARBITRATION(PartName.ARBITRATION, "verified claims, each to a case of its own"),
    NOTIFICATION(PartName.NOTIFICATION, "verified claims, each to a comment"),
    INTAKE(PartName.INTAKE, "verified claims, each of a claim that is stored");

    private final PartName service;
    private final String heard;

    Consumer(PartName service, String heard) {
      this.service = service;
      this.heard = heard;
    }

    private Fact fact(int number) {
      return this == VERIFIER ? submitted(number) : verified(number);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBacklogOfFacts(Consumer consumer) throws Exception {
    Figures figures = new Figures();
    String name = consumer.service.toString();
    try (LoneService service =
        new LoneService(consumer.service, Path.of("target", "backlog-" + name))) {
      figures.add("%s: a backlog of %,d %s".formatted(name, FACTS, consumer.heard));
      figures.add("over an empty store");
      double empty = measure(figures, consumer, service, 0);
      service.stop();
      FullStore.fill(consumer.service, service.database());
      service.start();
      figures.add("over %,d claims".formatted(FullStore.CLAIMS));
      double full = measure(figures, consumer, service, REPEATS * FACTS);
      figures.ratio("applied over a full store, of over an empty one", full, empty);
    }
    figures.write("backlog-" + name + ".txt");
  }

  private static double measure(
      Figures figures, Consumer consumer, LoneService service, int firstFact) throws Exception {
    if (consumer == Consumer.INTAKE) {
      execute(service.database(), claims(firstFact, firstFact + REPEATS * FACTS - 1));
      execute(service.database(), "vacuum analyze claim");
    }
    double[] rates = new double[REPEATS];
    for (int i = 0; i < REPEATS; i++) {
      int first = firstFact + i * FACTS;
      service.stop();
      execute(service.database(), "truncate inbox");
      publish(service.kafkaBootstrapServers(), number -> consumer.fact(first + number));
      service.start();
      rates[i] = FACTS / awaitApplied(service.database());
    }
    return figures.rate("  applied, each time by a process just started", rates);
  }

  private static void publish(String bootstrapServers, IntFunction<Fact> facts) throws Exception {
    Map<String, Object> configuration =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ProducerConfig.ACKS_CONFIG,
            "all");
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(configuration, new ByteArraySerializer(), new ByteArraySerializer())) {
      List<Future<?>> acknowledgements = new ArrayList<>(FACTS);
      for (int i = 0; i < FACTS; i++) {
        acknowledgements.add(producer.send(FactRecord.of(facts.apply(i))));
      }
      for (Future<?> acknowledgement : acknowledgements) {
        acknowledgement.get();
      }
    }
  }

  /**
   * Waits until all facts are applied. Returns the seconds between the first and the last applied
   * fact.
   */
  private static double awaitApplied(Database database) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (Connection connection = database.connect();
        Statement sql = connection.createStatement()) {
      while (System.nanoTime() < deadline) {
        try (ResultSet row = sql.executeQuery(COUNT)) {
          row.next();
          if (row.getInt(1) >= FACTS) {
            return row.getDouble(2);
          }
        }
        Thread.sleep(200);
      }
    }
    throw new IllegalStateException("the backlog was not applied in time");
  }

  /**
   * Inserts the claims that the facts are about into intake. The other services need no stored
   * claims.
   */
  private static String claims(int first, int last) {
    return """
    insert into claim (claim_id, version, partner_id, revision, filed_at, mpn_id,
        tenant_id, domain, solution_area, activity, product, subscription_id,
        proof_of_execution, locale, status, competing, findings, transitions)
    select md5('waiting-' || n)::uuid, 0, 'P-1001', 1, now(), '4567890',
           md5('customer-' || n)::uuid, 'contoso.example', 'BUSINESS_APPLICATIONS', 'USAGE',
           'DYNAMICS_365_SALES', 'a', '{}', 'EN', 'SUBMITTED', false, '[]', 0
    from generate_series(%d, %d) as n\
    """
        .formatted(first, last);
  }

  private static void execute(Database database, String statement) throws SQLException {
    try (Connection connection = database.connect();
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  private static ClaimSubmitted submitted(int number) {
    Instant now = Instant.now();
    return new ClaimSubmitted(claim(number), DETAILS, now, 1);
  }

  private static ClaimVerified verified(int number) {
    Instant now = Instant.now();
    return new ClaimVerified(claim(number), DETAILS, now, 1, List.of(), false, now);
  }

  private static ClaimReference claim(int number) {
    return new ClaimReference(id("waiting-" + number), id("customer-" + number), "P-1001", "en");
  }

  /** Computes PostgreSQL's {@code md5(name)::uuid}. */
  private static UUID id(String name) {
    try {
      ByteBuffer digest =
          ByteBuffer.wrap(MessageDigest.getInstance("MD5").digest(name.getBytes(UTF_8)));
      return new UUID(digest.getLong(), digest.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

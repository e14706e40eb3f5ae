package org.cpor.benchmarks;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.cpor.events.fact.ArbitrationFact.ClaimRejected;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.CommentPosted;
import org.cpor.events.fact.Fact;
import org.cpor.messaging.outbox.Outbox;
import org.cpor.testing.StackTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * Measures how fast rows leave an outbox and records enter an inbox, compared with Kafka and
 * PostgreSQL alone.
 */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class MessagingBenchmark {

  private static final int FACTS = 20_000;
  private static final int TENANTS = 2_000;
  private static final int A_TRANSACTION = 500;
  private static final int REPEATS = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Inject Outbox outbox;
  @Inject DataSource dataSource;
  @Inject ArrivingFacts arrivingFacts;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  private final List<ClaimReference> claims =
      Stream.generate(
              () -> new ClaimReference(UUID.randomUUID(), UUID.randomUUID(), "P-1001", "hu"))
          .limit(TENANTS)
          .toList();

  @Test
  void rowsOutAndRecordsIn() throws Exception {
    Figures figures = new Figures();
    drainAnOutbox(1_000);
    applyABacklog(1_000);

    double[] kafka = new double[REPEATS];
    double[] relay = new double[REPEATS];
    double[] postgres = new double[REPEATS];
    double[] inbox = new double[REPEATS];
    for (int i = 0; i < REPEATS; i++) {
      kafka[i] = produce(FACTS, MessagingBenchmark::comment);
      relay[i] = drainAnOutbox(FACTS);
      postgres[i] = upsertAlone(FACTS);
      inbox[i] = applyABacklog(FACTS);
    }

    double kafkaAlone = figures.rate("Kafka alone: records produced, acks=all", kafka);
    double out = figures.rate("outbox to Kafka", relay);
    figures.ratio("  of what Kafka does alone", out, kafkaAlone);
    double postgresAlone = figures.rate("PostgreSQL alone: upserts, 500 a transaction", postgres);
    double in = figures.rate("Kafka to inbox and upsert", inbox);
    figures.ratio("  of what PostgreSQL does alone", in, postgresAlone);
    figures.write("messaging.txt");
  }

  /**
   * Fills the outbox while no relay can lock a bucket. Then measures the time until the last row is
   * sent.
   */
  private double drainAnOutbox(int rows) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement sql = connection.createStatement()) {
      connection.setAutoCommit(false);
      sql.execute("select * from outbox_lease for update");
      for (int done = 0; done < rows; done += A_TRANSACTION) {
        int first = done;
        QuarkusTransaction.requiringNew()
            .run(() -> {
              for (int i = first; i < Math.min(first + A_TRANSACTION, rows); i++) {
                outbox.publish(comment(claims.get(i % TENANTS)));
              }
            });
      }
      long start = System.nanoTime();
      connection.commit();
      connection.setAutoCommit(true);
      await(() -> count("select count(*) from (select 1 from outbox limit 1)") == 0);
      return rate(rows, start);
    }
  }

  /**
   * Builds a backlog while the listener is blocked. Then measures the time until all records are
   * applied.
   */
  private double applyABacklog(int records) throws Exception {
    long before = count("select coalesce(sum(times), 0) from arrived");
    CountDownLatch gate = new CountDownLatch(1);
    arrivingFacts.waitFor(gate);
    produce(records, MessagingBenchmark::rejection);
    long start = System.nanoTime();
    gate.countDown();
    await(() -> count("select coalesce(sum(times), 0) from arrived") == before + records);
    return rate(records, start);
  }

  private double upsertAlone(int rows) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement upsert = connection.prepareStatement(ArrivingFacts.UPSERT)) {
      connection.setAutoCommit(false);
      long start = System.nanoTime();
      for (int i = 1; i <= rows; i++) {
        ArrivingFacts.upsert(upsert, claims.get(i % TENANTS).claimId());
        if (i % A_TRANSACTION == 0) {
          connection.commit();
        }
      }
      connection.commit();
      connection.setAutoCommit(true);
      return rate(rows, start);
    }
  }

  private double produce(int records, Function<ClaimReference, Fact> fact)
      throws ExecutionException, InterruptedException {
    List<ProducerRecord<byte[], byte[]>> ready = new ArrayList<>(records);
    for (int i = 0; i < records; i++) {
      ready.add(FactRecord.of(fact.apply(claims.get(i % TENANTS))));
    }
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.ACKS_CONFIG,
                "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer.partitionsFor(ready.getFirst().topic());
      long start = System.nanoTime();
      List<Future<?>> acknowledgements = new ArrayList<>(records);
      for (ProducerRecord<byte[], byte[]> record : ready) {
        acknowledgements.add(producer.send(record));
      }
      for (Future<?> acknowledgement : acknowledgements) {
        acknowledgement.get();
      }
      return rate(records, start);
    }
  }

  private static Fact comment(ClaimReference claim) {
    return new CommentPosted(
        claim, UUID.randomUUID(), "PLATFORM", "TEST", "x".repeat(200), "cause", Instant.EPOCH);
  }

  private static Fact rejection(ClaimReference claim) {
    return new ClaimRejected(claim, UUID.randomUUID(), "INSUFFICIENT_POE", Instant.EPOCH, null);
  }

  private static void await(Callable<Boolean> condition) {
    Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(condition);
  }

  private long count(String select) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement sql = connection.createStatement();
        ResultSet count = sql.executeQuery(select)) {
      count.next();
      return count.getLong(1);
    }
  }

  private static double rate(int count, long startNanos) {
    return count / ((System.nanoTime() - startNanos) / 1e9);
  }
}

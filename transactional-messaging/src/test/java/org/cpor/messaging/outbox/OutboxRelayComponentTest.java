package org.cpor.messaging.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.topic.Topics;
import org.cpor.messaging.Facts;
import org.cpor.messaging.TopicTail;
import org.cpor.testing.StackTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class OutboxRelayComponentTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final int KEYS = 100;
  private static final int ROWS_OF_A_KEY = 100;

  @Inject Outbox outbox;
  @Inject DataSource dataSource;
  @Inject RelaySettings settings;
  @Inject RelayWakeUp wakeUp;
  @Inject MeterRegistry meters;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  private final List<OutboxRelay> relays = new ArrayList<>();

  @BeforeEach
  void leaveNothing() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute("delete from outbox");
      sql.execute("delete from outbox_refused");
    }
  }

  @AfterEach
  void stopRelays() {
    relays.forEach(OutboxRelay::close);
  }

  @Test
  void tenThousandRowsOverAHundredKeysArriveOnceAndInOrderPerKey() throws SQLException {
    Set<UUID> tenants = publishManyOverManyKeys(ROWS_OF_A_KEY);
    startRelay();

    assertEachKeyArrivesOnceAndInOrder(tenants);
    assertThat(rowsLeft()).isZero();
  }

  @Test
  void twoConcurrentRelaysNeitherLoseNorDuplicateNorReorderRows() throws SQLException {
    startRelay();
    startRelay();
    Set<UUID> tenants = publishManyOverManyKeys(ROWS_OF_A_KEY);

    assertEachKeyArrivesOnceAndInOrder(tenants);
    assertThat(rowsLeft()).isZero();
  }

  @Test
  void aRelayKilledBetweenSendAndDeleteSendsAgainAndLosesNothing() throws SQLException {
    ClaimReference claim = Facts.claim();
    try (Connection gate = dataSource.getConnection();
        Statement sql = gate.createStatement();
        TopicTail tail = new TopicTail(bootstrapServers, Topics.COMMENTS)) {
      // The relay has sent the rows, but has not deleted them yet, because the delete waits for a
      // lock.
      sql.execute(
          """
          create function wait_at_gate() returns trigger language plpgsql as
          'begin perform pg_advisory_xact_lock(4711); return null; end'\
          """);
      sql.execute(
          "create trigger gate before delete on outbox for each statement execute function wait_at_gate()");
      sql.execute("select pg_advisory_lock(4711)");
      startRelay();
      publish(claim, "first", "second");
      tail.await(2, TIMEOUT, about(claim));
      assertThat(rowsLeft()).isEqualTo(2);

      await().atMost(TIMEOUT).until(() -> killWhoWaitsAtTheGate(sql) == 1);
      sql.execute("select pg_advisory_unlock(4711)");

      List<String> texts =
          tail.await(4, TIMEOUT, about(claim)).stream()
              .map(record -> Facts.comment(record).text())
              .toList();
      assertThat(texts).containsExactly("first", "second", "first", "second");
      assertThat(
              tail.all(about(claim)).stream()
                  .map(record -> TopicTail.header(record, "ce_id"))
                  .collect(Collectors.toSet()))
          .as("sent again as the same events")
          .hasSize(2);
      await().atMost(TIMEOUT).until(() -> rowsLeft() == 0);
      sql.execute("drop trigger gate on outbox");
      sql.execute("drop function wait_at_gate()");
    }
  }

  @Test
  void aRelayThatIsClosedLeavesItsRowsForTheNext() throws SQLException {
    ClaimReference claim = Facts.claim();
    startRelay();
    relays.getFirst().close();

    publish(claim, "left");
    assertThat(rowsLeft()).isEqualTo(1);
    startRelay();

    try (TopicTail tail = new TopicTail(bootstrapServers, Topics.COMMENTS)) {
      assertThat(tail.await(1, TIMEOUT, about(claim))).hasSize(1);
    }
  }

  @Test
  void aRelaySendsRowsAfterAnotherRelayUnlockedTheirBucket() throws Exception {
    ClaimReference held = Facts.claim();
    publish(held, "held");
    try (Connection another = dataSource.getConnection();
        Statement sql = another.createStatement();
        TopicTail tail = new TopicTail(bootstrapServers, Topics.COMMENTS)) {
      another.setAutoCommit(false);
      sql.execute("select from outbox_lease where bucket = (select bucket from outbox) for update");
      publishManyOverManyKeys(1);
      // Consumes the notification for all rows. No further notification follows.
      wakeUp.await(Duration.ZERO);
      startRelay();
      await().atMost(TIMEOUT).until(() -> bucketsLeft() == 1);
      another.rollback();

      assertThat(tail.await(1, TIMEOUT, about(held))).hasSize(1);
    }
    await().atMost(TIMEOUT).until(() -> rowsLeft() == 0);
  }

  @Test
  void aRowThatKafkaRefusesIsSetAsideAndBlocksNothing() throws SQLException {
    ClaimReference claim = Facts.claim();
    publish(claim, "before");
    add(row(Topics.COMMENTS, claim, new byte[3_000_000]));
    add(row(Topics.COMMENTS, claim, new byte[1_500_000]));
    add(row("not a topic", claim, new byte[1]));
    publish(claim, "after");
    startRelay();

    try (TopicTail tail = new TopicTail(bootstrapServers, Topics.COMMENTS)) {
      tail.await(2, TIMEOUT, about(claim));
      await().atMost(TIMEOUT).until(() -> rowsLeft() == 0);
      assertThat(tail.all(about(claim)))
          .extracting(record -> Facts.comment(record).text())
          .containsExactly("before", "after");
    }
    assertThat(refusals())
        .satisfiesExactly(
            reason -> assertThat(reason).contains("RecordTooLargeException"),
            reason -> assertThat(reason).contains("RecordTooLargeException"),
            reason -> assertThat(reason).contains("InvalidTopicException"));
  }

  @Test
  void largeRowsAreSentAFewAtATime() throws SQLException {
    ClaimReference claim = Facts.claim();
    List<String> texts = IntStream.range(0, 40).mapToObj(i -> i + "x".repeat(90_000)).toList();
    publish(claim, texts.toArray(String[]::new));
    startRelay();

    try (TopicTail tail = new TopicTail(bootstrapServers, Topics.COMMENTS)) {
      assertThat(tail.await(40, TIMEOUT, about(claim)))
          .extracting(record -> Facts.comment(record).text())
          .containsExactlyElementsOf(texts);
    }
    await().atMost(TIMEOUT).until(() -> rowsLeft() == 0);
  }

  private static boolean hasKey(ConsumerRecord<byte[], byte[]> record, UUID tenant) {
    return record.key() != null && tenant.toString().equals(new String(record.key(), UTF_8));
  }

  private static OutboxRow row(String topic, ClaimReference claim, byte[] payload) {
    new Random(payload.length).nextBytes(payload);
    return new OutboxRow(
        new ProducerRecord<>(topic, claim.tenantId().toString().getBytes(UTF_8), payload));
  }

  private void add(OutboxRow row) {
    QuarkusTransaction.requiringNew().run(() -> outbox.add(row));
  }

  private List<String> refusals() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery("select reason from outbox_refused order by id")) {
      List<String> reasons = new ArrayList<>();
      while (rows.next()) {
        reasons.add(rows.getString(1));
      }
      return reasons;
    }
  }

  private void startRelay() {
    OutboxRelay relay =
        new OutboxRelay(
            "test-relay-" + relays.size(), dataSource, settings, wakeUp, meters, bootstrapServers);
    relays.add(relay);
    relay.start();
  }

  private void publish(ClaimReference claim, String... texts) {
    QuarkusTransaction.requiringNew()
        .run(() -> Stream.of(texts).forEach(text -> outbox.publish(Facts.comment(claim, text))));
  }

  private Set<UUID> publishManyOverManyKeys(int rowsOfAKey) {
    List<ClaimReference> claims =
        Stream.generate(() -> Facts.claimOf(UUID.randomUUID())).limit(KEYS).toList();
    for (int row = 0; row < rowsOfAKey; row++) {
      String text = Integer.toString(row);
      QuarkusTransaction.requiringNew()
          .run(() -> claims.forEach(claim -> outbox.publish(Facts.comment(claim, text))));
    }
    return claims.stream().map(ClaimReference::tenantId).collect(Collectors.toSet());
  }

  private void assertEachKeyArrivesOnceAndInOrder(Set<UUID> tenants) {
    Predicate<ConsumerRecord<byte[], byte[]>> ours =
        record -> tenants.stream().anyMatch(tenant -> hasKey(record, tenant));
    try (TopicTail tail = new TopicTail(bootstrapServers, Topics.COMMENTS)) {
      tail.await(KEYS * ROWS_OF_A_KEY, TIMEOUT, ours);
      Map<String, List<Integer>> arrived = new HashMap<>();
      tail.all(ours)
          .forEach(record ->
              arrived
                  .computeIfAbsent(new String(record.key(), UTF_8), key -> new ArrayList<>())
                  .add(Integer.valueOf(Facts.comment(record).text())));
      assertThat(arrived).hasSize(KEYS);
      assertThat(arrived.values())
          .allSatisfy(rows ->
              assertThat(rows).isEqualTo(IntStream.range(0, ROWS_OF_A_KEY).boxed().toList()));
    }
    await().atMost(TIMEOUT).until(() -> rowsLeft() == 0);
  }

  private int killWhoWaitsAtTheGate(Statement sql) throws SQLException {
    try (ResultSet killed =
        sql.executeQuery(
            """
            select count(pg_terminate_backend(pid)) from pg_locks
            where locktype = 'advisory' and objid = 4711 and not granted\
            """)) {
      killed.next();
      return killed.getInt(1);
    }
  }

  private int rowsLeft() throws SQLException {
    return count("*");
  }

  private int bucketsLeft() throws SQLException {
    return count("distinct bucket");
  }

  private int count(String what) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement sql = connection.createStatement();
        ResultSet count = sql.executeQuery("select count(" + what + ") from outbox")) {
      count.next();
      return count.getInt(1);
    }
  }

  private static Predicate<ConsumerRecord<byte[], byte[]>> about(ClaimReference claim) {
    return record -> TopicTail.header(record, "ce_subject").equals(claim.claimId().toString());
  }
}

package org.cpor.messaging.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.cpor.events.fact.ClaimFact;
import org.cpor.events.topic.DeadLetterHeaders;
import org.cpor.events.topic.Topics;
import org.cpor.events.wire.Envelope;
import org.cpor.events.wire.FactJson;
import org.cpor.kafka.DeadLetter;
import org.cpor.kafka.DeadLetters;
import org.cpor.kafka.ReplayingDeadLetters;
import org.cpor.messaging.Cause;
import org.cpor.messaging.Facts;
import org.cpor.messaging.TopicTail;
import org.cpor.messaging.inbox.RecordingListener.Behaviour;
import org.cpor.messaging.outbox.TestRelays;
import org.cpor.testing.ConsumedTopics;
import org.cpor.testing.MaliciousRecords;
import org.cpor.testing.StackTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class InboxComponentTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final String DEAD_LETTERS =
      Topics.deadLetters(Topics.ARBITRATIONS, "messaging-test");

  @Inject RecordingListener listener;
  @Inject DataSource dataSource;
  @Inject TestRelays relays;
  @Inject MeterRegistry meters;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  private final UUID tenantId = UUID.randomUUID();
  private KafkaProducer<byte[], byte[]> producer;
  private TestRelays.Running relay;

  @BeforeEach
  void open() {
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    relay = relays.start();
  }

  @AfterEach
  void close() {
    relay.close();
    producer.close();
  }

  @Test
  void theSameEventDeliveredFiveTimesIsAppliedOnce() {
    Event event = event();
    Event last = event();

    for (int i = 0; i < 5; i++) {
      send(event);
    }
    send(last);

    awaitApplied(last);
    assertThat(applied()).containsExactly(event.id(), last.id());
  }

  @Test
  void theEventsOfAKeyAreAppliedInOrder() {
    List<Event> events = Stream.generate(this::event).limit(300).toList();

    events.forEach(this::send);

    awaitApplied(events.getLast());
    assertThat(applied()).isEqualTo(events.stream().map(Event::id).toList());
  }

  @Test
  void aPoisonEventIsSetAsideAndItsPartitionContinues() {
    Event before = event();
    Event poison = event();
    Event after = event();
    listener.behave(poison.fact().claim().claimId(), Behaviour.FAIL_FOR_GOOD);

    Stream.of(before, poison, after).forEach(this::send);

    awaitApplied(after);
    assertThat(applied()).containsExactly(before.id(), after.id());
    ConsumerRecord<byte[], byte[]> letter = awaitDeadLetter(poison.id());
    assertThat(letter.value()).isEqualTo(FactJson.write(poison.fact()));
    assertThat(letter.key()).asString(UTF_8).isEqualTo(tenantId.toString());
    assertThat(TopicTail.header(letter, "dlq_reason")).contains("cannot be done");
    assertThat(TopicTail.header(letter, "dlq_topic")).isEqualTo(Topics.ARBITRATIONS);
    assertThat(TopicTail.header(letter, "dlq_attempts")).isEqualTo("4");
    assertThat(TopicTail.header(letter, "dlq_offset")).matches("[0-9]+");
  }

  @ParameterizedTest
  @EnumSource(
      value = Behaviour.class,
      names = {"OVERFLOW", "EXHAUST", "THROW_CHECKED"})
  void whateverAHandlerThrowsIsTheFaultOfItsRecord(Behaviour behaviour) {
    Event poison = event();
    Event after = event();
    listener.behave(poison.fact().claim().claimId(), behaviour);

    send(poison);
    send(after);

    awaitApplied(after);
    awaitDeadLetter(poison.id());
    assertThat(applied()).containsExactly(after.id());
  }

  @Test
  void hundredsOfRecordsThatCannotBeReadOrAppliedDelayTheNextBySeconds() {
    List<Event> unreadable = Stream.generate(this::event).limit(600).toList();
    List<Event> poison = Stream.generate(this::event).limit(100).toList();
    poison.forEach(
        event -> listener.behave(event.fact().claim().claimId(), Behaviour.FAIL_FOR_GOOD));
    Event fine = event();

    byte[] nested = "[".repeat(10_000).getBytes(UTF_8);
    unreadable.forEach(event -> sendSoon(producer, record(event.envelope(), nested)));
    poison.forEach(
        event -> sendSoon(producer, record(event.envelope(), FactJson.write(event.fact()))));
    send(fine);

    await()
        .atMost(Duration.ofSeconds(25))
        .untilAsserted(() -> assertThat(applied()).containsExactly(fine.id()));
    try (TopicTail tail = new TopicTail(bootstrapServers, DEAD_LETTERS)) {
      tail.await(
          700,
          TIMEOUT,
          record ->
              record.key() != null && tenantId.toString().equals(new String(record.key(), UTF_8)));
    }
  }

  @Test
  void aTooLargeRecordIsSetAsideTruncatedAndIsNotReplayed() {
    Event large = event();
    Event after = event();
    ProducerRecord<byte[], byte[]> record =
        record(large.envelope(), "x".repeat(4_000_000).getBytes(UTF_8));
    record.headers().add("x-large", new byte[100_000]);

    try (KafkaProducer<byte[], byte[]> compressing =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "compression.type",
                "gzip",
                "max.request.size",
                8_000_000),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      sendSoon(compressing, record);
    }
    send(after);

    awaitApplied(after);
    ConsumerRecord<byte[], byte[]> letter = awaitDeadLetter(large.id());
    assertThat(letter.value()).asString(UTF_8).hasSizeLessThan(20_000).startsWith("xxx");
    assertThat(TopicTail.header(letter, DeadLetterHeaders.ORIGINAL_SIZE)).isEqualTo("4000000");
    assertThat(TopicTail.header(letter, DeadLetterHeaders.CUT)).isEqualTo("headers");
    assertThat(new DeadLetter(letter).futility())
        .hasValueSatisfying(why -> assertThat(why).contains("4000000 bytes", Topics.ARBITRATIONS));
  }

  @Test
  void abortedRecordsAreNotApplied() {
    Event takenBack = event();
    Event kept = event();
    try (KafkaProducer<byte[], byte[]> transactional =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "transactional.id",
                "test-" + UUID.randomUUID()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      transactional.initTransactions();
      transactional.beginTransaction();
      sendSoon(transactional, record(takenBack.envelope(), FactJson.write(takenBack.fact())));
      transactional.flush();
      transactional.abortTransaction();
      transactional.beginTransaction();
      sendSoon(transactional, record(kept.envelope(), FactJson.write(kept.fact())));
      transactional.commitTransaction();
    }

    awaitApplied(kept);
    assertThat(applied()).containsExactly(kept.id());
  }

  @Test
  void noMaliciousRecordEndsTheListener() {
    Event after = event();

    MaliciousRecords.send(bootstrapServers, MaliciousRecords.ofEachForm(Topics.ARBITRATIONS));
    send(after);

    awaitApplied(after);
    ConsumedTopics.awaitConsumed("messaging-test", List.of(Topics.ARBITRATIONS), TIMEOUT);
  }

  @Test
  void anEventThatWasSetAsideIsAppliedByAReplay() {
    Event event = event();
    listener.behave(event.fact().claim().claimId(), Behaviour.FAIL_FOR_GOOD);
    send(event);
    awaitDeadLetter(event.id());

    listener.behave(event.fact().claim().claimId(), Behaviour.APPLY);
    send(event);
    send(event);
    Event last = event();
    send(last);

    awaitApplied(last);
    assertThat(applied()).containsExactly(event.id(), last.id());
  }

  @Test
  void aTransientFaultIsWaitedOutInOrder() {
    Event first = event();
    Event second = event();
    listener.behave(first.fact().claim().claimId(), Behaviour.FAIL_FOR_NOW);

    send(first);
    send(second);
    await().atMost(TIMEOUT).until(() -> triedMoreThan(3, first));
    assertThat(applied()).isEmpty();
    listener.behave(first.fact().claim().claimId(), Behaviour.APPLY);

    awaitApplied(second);
    assertThat(applied()).containsExactly(first.id(), second.id());
  }

  @Test
  void anUnreadableRecordIsSetAsideUnchangedAndBlocksNothing() {
    byte[] noText = {(byte) 0xff, 0, 1, 2};
    String envelopeless = UUID.randomUUID().toString();
    ProducerRecord<byte[], byte[]> noEvent = record(noText);
    noEvent.headers().add("ce_id", envelopeless.getBytes(UTF_8));
    Event noJson = event();
    Event incomplete = event();
    Event fine = event();

    send(noEvent);
    send(record(noJson.envelope(), noText));
    send(record(incomplete.envelope(), "{\"claim\":{}}".getBytes(UTF_8)));
    send(fine);

    awaitApplied(fine);
    assertThat(awaitDeadLetter(envelopeless).value()).isEqualTo(noText);
    assertThat(awaitDeadLetter(noJson.id()).value()).isEqualTo(noText);
    assertThat(TopicTail.header(awaitDeadLetter(incomplete.id()), "dlq_reason"))
        .contains("claimId is missing");
    assertThat(applied()).containsExactly(fine.id());
  }

  @Test
  void anEventOfAnUnknownTypeIsSkippedAndANewerVersionIsSetAside() {
    Event unknown = event();
    Event newer = event();
    Event fine = event();

    send(record(typed(unknown, "cpor.claim-dreamt.v1"), FactJson.write(unknown.fact())));
    send(record(typed(newer, "cpor.claim-rejected.v2"), FactJson.write(newer.fact())));
    send(fine);

    awaitApplied(fine);
    assertThat(TopicTail.header(awaitDeadLetter(newer.id()), "dlq_reason"))
        .contains("cpor.claim-rejected.v2");
    assertThat(applied()).containsExactly(fine.id());
    try (TopicTail tail = new TopicTail(bootstrapServers, DEAD_LETTERS)) {
      assertThat(tail.all(record -> TopicTail.header(record, "ce_id").equals(unknown.id())))
          .isEmpty();
    }
  }

  @Test
  void aPoisonEventOfOneKeyDoesNotDelayAnother() {
    List<Event> others =
        IntStream.range(0, 50)
            .mapToObj(i -> Event.of(Facts.rejection(Facts.claimOf(UUID.randomUUID()))))
            .toList();
    Event poison = event();
    listener.behave(poison.fact().claim().claimId(), Behaviour.FAIL_FOR_GOOD);

    send(poison);
    others.forEach(this::send);

    others.forEach(this::awaitApplied);
    awaitDeadLetter(poison.id());
  }

  @Test
  void aDeadLetterReplayedTwiceIsAppliedOnceAndOnlyWhereItIsMissing() {
    Event poison = event();
    Event applied = event();
    listener.behave(poison.fact().claim().claimId(), Behaviour.FAIL_FOR_GOOD);
    send(applied);
    send(poison);
    awaitDeadLetter(poison.id());
    DeadLetters letters = DeadLetters.at(bootstrapServers);
    DeadLetter letter = deadLetter(letters, poison);
    listener.behave(poison.fact().claim().claimId(), Behaviour.APPLY);

    try (ReplayingDeadLetters replaying = new ReplayingDeadLetters(bootstrapServers)) {
      replaying.replay(letter);
      replaying.replay(letter);
    }
    Event last = event();
    send(last);

    awaitApplied(last);
    assertThat(applied()).containsExactly(applied.id(), poison.id(), last.id());
    assertThat(letters.replays()).containsKey(letter.id());
  }

  @Test
  void aReplayThatFailsAgainIsANewDeadLetterThatNamesTheOldOne() {
    Event poison = event();
    listener.behave(poison.fact().claim().claimId(), Behaviour.FAIL_FOR_GOOD);
    send(poison);
    awaitDeadLetter(poison.id());
    DeadLetters letters = DeadLetters.at(bootstrapServers);
    DeadLetter first = deadLetter(letters, poison);

    try (ReplayingDeadLetters replaying = new ReplayingDeadLetters(bootstrapServers)) {
      replaying.replay(first);
    }
    Event last = event();
    send(last);

    awaitApplied(last);
    ConsumerRecord<byte[], byte[]> second =
        awaitDeadLetter(
            record -> TopicTail.header(record, DeadLetterHeaders.REPLAY_OF).equals(first.id()));
    assertThat(TopicTail.header(second, "ce_id")).isEqualTo(poison.id());
    assertThat(new DeadLetter(second).id()).isNotEqualTo(first.id());
  }

  @Test
  void theEventBeingAppliedIsTheCauseOfNewFacts() {
    Event event = event();

    send(event);

    awaitApplied(event);
    assertThat(listener.causes()).contains(new Cause("request-1", event.id(), null));
  }

  /** Closing, flushing or committing the producer waits for the record. */
  private static void sendSoon(
      KafkaProducer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record) {
    var _ = producer.send(record);
  }

  private record Event(ClaimFact fact, Envelope envelope) {

    static Event of(ClaimFact fact) {
      return new Event(
          fact,
          new Envelope(
              UUID.randomUUID().toString(),
              fact.type().wireName(),
              "/elsewhere",
              fact.claim().claimId().toString(),
              Instant.EPOCH,
              fact.type().dataSchema(),
              "request-1",
              null,
              null));
    }

    String id() {
      return envelope.id();
    }
  }

  private Event event() {
    return Event.of(Facts.rejection(Facts.claimOf(tenantId)));
  }

  private static Envelope typed(Event event, String type) {
    Envelope e = event.envelope();
    return new Envelope(e.id(), type, e.source(), e.subject(), e.time(), null, null, null, null);
  }

  private void send(Event event) {
    send(record(event.envelope(), FactJson.write(event.fact())));
  }

  private ProducerRecord<byte[], byte[]> record(byte[] data) {
    return new ProducerRecord<>(Topics.ARBITRATIONS, tenantId.toString().getBytes(UTF_8), data);
  }

  private ProducerRecord<byte[], byte[]> record(Envelope envelope, byte[] data) {
    ProducerRecord<byte[], byte[]> record = record(data);
    envelope
        .toHeaders()
        .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    return record;
  }

  private void send(ProducerRecord<byte[], byte[]> record) {
    try {
      producer.send(record).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  private void awaitApplied(Event event) {
    await().atMost(TIMEOUT).until(() -> isApplied(event));
  }

  private boolean isApplied(Event event) throws SQLException {
    return !select("select event_id from applied where event_id = ?", event.id()).isEmpty();
  }

  private boolean triedMoreThan(int times, Event event) {
    return listener.causes().stream()
            .filter(cause -> event.id().equals(cause.causationId()))
            .count()
        > times;
  }

  /** The ids of this test's events that were applied, in order. */
  private List<String> applied() {
    try {
      return select(
          "select event_id from applied where tenant_id = ?::uuid order by position",
          tenantId.toString());
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> select(String sql, String parameter) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, parameter);
      List<String> rows = new ArrayList<>();
      try (ResultSet result = select.executeQuery()) {
        while (result.next()) {
          rows.add(result.getString(1));
        }
      }
      return rows;
    }
  }

  private ConsumerRecord<byte[], byte[]> awaitDeadLetter(String eventId) {
    return awaitDeadLetter(record -> TopicTail.header(record, "ce_id").equals(eventId));
  }

  private ConsumerRecord<byte[], byte[]> awaitDeadLetter(
      Predicate<ConsumerRecord<byte[], byte[]>> matching) {
    try (TopicTail tail = new TopicTail(bootstrapServers, DEAD_LETTERS)) {
      return tail.await(1, TIMEOUT, matching).getFirst();
    }
  }

  private static DeadLetter deadLetter(DeadLetters letters, Event event) {
    List<DeadLetter> found = new ArrayList<>();
    letters.read(letter -> {
      if (letter.header("ce_id").filter(event.id()::equals).isPresent()) {
        found.add(letter);
      }
    });
    return found.getFirst();
  }
}

package org.cpor.messaging.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.cpor.events.topic.DeadLetterHeaders;
import org.cpor.events.topic.Topics;
import org.cpor.events.wire.Envelope;
import org.cpor.events.wire.FactJson;
import org.cpor.kafka.DeadLetter;
import org.cpor.messaging.Facts;
import org.cpor.messaging.TopicTail;
import org.cpor.messaging.inbox.RecordingListener.Behaviour;
import org.cpor.testing.ConsumedTopics;
import org.cpor.testing.MaliciousRecords;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An event that cannot be read or applied becomes a dead letter, and the next event is applied. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class SettingAsideEventsComponentTest extends ReceivedEvents {

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
  void hundredsOfRecordsThatCannotBeReadOrAppliedDelayTheNextBySeconds() {
    List<Event> unreadable = Stream.generate(this::event).limit(600).toList();
    List<Event> poison = Stream.generate(this::event).limit(100).toList();
    poison.forEach(
        event -> listener.behave(event.fact().claim().claimId(), Behaviour.FAIL_FOR_GOOD));
    Event fine = event();

    byte[] nested = "[".repeat(10_000).getBytes(UTF_8);
    unreadable.forEach(event -> sendSoon(record(event.envelope(), nested)));
    poison.forEach(event -> sendSoon(record(event.envelope(), FactJson.write(event.fact()))));
    send(fine);

    await()
        .atMost(Duration.ofSeconds(25))
        .untilAsserted(() -> assertThat(applied()).containsExactly(fine.id()));
    try (TopicTail tail = deadLetters()) {
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
  void noMaliciousRecordEndsTheListener() {
    Event after = event();

    MaliciousRecords.send(bootstrapServers, MaliciousRecords.ofEachForm(Topics.ARBITRATIONS));
    send(after);

    awaitApplied(after);
    ConsumedTopics.awaitConsumed("messaging-test", List.of(Topics.ARBITRATIONS), TIMEOUT);
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
    try (TopicTail tail = deadLetters()) {
      assertThat(tail.all(record -> TopicTail.header(record, "ce_id").equals(unknown.id())))
          .isEmpty();
    }
  }

  private static Envelope typed(Event event, String type) {
    Envelope e = event.envelope();
    return new Envelope(e.id(), type, e.source(), e.subject(), e.time(), null, null, null, null);
  }
}

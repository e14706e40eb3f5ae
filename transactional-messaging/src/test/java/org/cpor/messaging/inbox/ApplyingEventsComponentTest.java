package org.cpor.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.cpor.events.wire.FactJson;
import org.cpor.messaging.Cause;
import org.cpor.messaging.inbox.RecordingListener.Behaviour;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;

/** Each received event is applied once, and events with the same key are applied in order. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class ApplyingEventsComponentTest extends ReceivedEvents {

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

  private boolean triedMoreThan(int times, Event event) {
    return listener.causes().stream()
            .filter(cause -> event.id().equals(cause.causationId()))
            .count()
        > times;
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
  void theEventBeingAppliedIsTheCauseOfNewFacts() {
    Event event = event();

    send(event);

    awaitApplied(event);
    assertThat(listener.causes()).contains(new Cause("request-1", event.id(), null));
  }
}

package org.cpor.messaging.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.cpor.events.fact.Fact;
import org.cpor.events.topic.Topics;
import org.cpor.events.wire.Envelope;
import org.cpor.events.wire.FactJson;
import org.cpor.messaging.CurrentCause;
import org.cpor.messaging.Facts;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class StoppingInboxComponentTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  @Inject InboxTable table;
  @Inject SettingAside settingAside;
  @Inject CurrentCause cause;
  @Inject MeterRegistry meters;
  @Inject DataSource dataSource;

  private final Fact fact = Facts.rejection(Facts.claimOf(UUID.randomUUID()));
  private final Envelope envelope = FactTopics.newEvent(fact);
  private final long offset = ThreadLocalRandom.current().nextLong(1L << 32, 1L << 60);
  private final AtomicInteger calls = new AtomicInteger();
  private Inbox inbox;
  private Thread stopping;

  @BeforeEach
  void anInboxOfItsOwn() {
    inbox = new Inbox(table, settingAside, cause, meters);
    stopping = Thread.ofPlatform().unstarted(this::stop);
  }

  @Test
  void failuresWhileTheServiceStopsAreNeitherRetriedNorSetAside() throws Exception {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            receive(() -> {
              beginToStop();
              throw new IllegalArgumentException("the database is gone");
            }))
        .withMessageContaining("the service stops");

    assertThat(stopping.join(TIMEOUT)).isTrue();
    assertThat(calls).hasValue(1);
    assertThat(isRecorded("kafka:" + Topics.ARBITRATIONS, "0:" + offset)).isFalse();
    assertThat(isRecorded(envelope.source(), envelope.id())).isFalse();
  }

  @Test
  void failuresWhileTheServiceRunsAreRetriedAndSetAside() throws Exception {
    receive(() -> {
      throw new IllegalArgumentException("cannot be done");
    });

    assertThat(calls).hasValueGreaterThan(1);
    assertThat(isRecorded("kafka:" + Topics.ARBITRATIONS, "0:" + offset)).isTrue();
  }

  @Test
  void theStopWaitsForTheCurrentRecordAndBeginsNoOther() throws Exception {
    receive(this::beginToStop);

    assertThat(stopping.join(TIMEOUT)).isTrue();
    assertThat(isRecorded(envelope.source(), envelope.id())).isTrue();
    assertThatIllegalStateException().isThrownBy(() -> receive(() -> {}));
    assertThat(calls).hasValue(1);
  }

  /**
   * Called by a handler. Begins to stop the inbox, and returns when the inbox waits for this
   * handler.
   */
  private void beginToStop() {
    stopping.start();
    await().atMost(TIMEOUT).until(stopping::getState, Thread.State.TIMED_WAITING::equals);
  }

  private void stop() {
    try {
      inbox.stop(new ShutdownEvent());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void receive(Runnable handler) {
    inbox.receive(
        records(),
        facts -> {
          calls.incrementAndGet();
          handler.run();
        });
  }

  private ConsumerRecords<byte[], byte[]> records() {
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>(Topics.ARBITRATIONS, 0, offset, new byte[0], FactJson.write(fact));
    envelope
        .toHeaders()
        .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    return new ConsumerRecords<>(
        Map.of(new TopicPartition(Topics.ARBITRATIONS, 0), List.of(record)), Map.of());
  }

  private boolean isRecorded(String source, String eventId) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select from inbox where source = ? and event_id = ?")) {
      select.setString(1, source);
      select.setString(2, eventId);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }
}

package org.cpor.messaging.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.CommentPosted;
import org.cpor.events.fact.FactType;
import org.cpor.events.topic.Topics;
import org.cpor.events.wire.FactJson;
import org.cpor.messaging.Cause;
import org.cpor.messaging.CurrentCause;
import org.cpor.messaging.Facts;
import org.cpor.messaging.TopicTail;
import org.cpor.testing.StackTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class OutboxComponentTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  @Inject Outbox outbox;
  @Inject DataSource dataSource;
  @Inject RelaySettings settings;
  @Inject RelayWakeUp wakeUp;
  @Inject MeterRegistry meters;
  @Inject CurrentCause cause;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  private OutboxRelay relay;

  @BeforeEach
  void startARelay() {
    relay = new OutboxRelay("test-relay", dataSource, settings, wakeUp, meters, bootstrapServers);
    relay.start();
  }

  @AfterEach
  void stopTheRelay() {
    relay.close();
  }

  @Test
  void aFactOfACommittedTransactionReachesKafkaWithoutPolling() {
    ClaimReference claim = Facts.claim();

    QuarkusTransaction.requiringNew().run(() -> outbox.publish(Facts.comment(claim, "first")));
    QuarkusTransaction.requiringNew().run(() -> outbox.publish(Facts.comment(claim, "second")));

    try (TopicTail tail = new TopicTail(bootstrapServers, Topics.COMMENTS)) {
      assertThat(tail.await(2, TIMEOUT, about(claim)))
          .extracting(record -> Facts.comment(record).text())
          .containsExactly("first", "second");
    }
  }

  @Test
  void theKafkaRecordIsACloudEventInBinaryModeKeyedByTheTenant() {
    CommentPosted fact = Facts.comment(Facts.claim(), "text");

    QuarkusTransaction.requiringNew()
        .run(() -> {
          cause.set(new Cause("request-1", "event-1", "00-trace-01"));
          outbox.publish(fact);
        });

    try (TopicTail tail = new TopicTail(bootstrapServers, Topics.COMMENTS)) {
      ConsumerRecord<byte[], byte[]> record =
          tail.await(1, TIMEOUT, about(fact.claim())).getFirst();
      assertThat(record.key()).asString(UTF_8).isEqualTo(fact.claim().tenantId().toString());
      assertThat(TopicTail.header(record, "traceparent")).isEqualTo("00-trace-01");

      CloudEvent event =
          KafkaMessageFactory.createReader(record.headers(), record.value()).toEvent();
      assertThat(UUID.fromString(event.getId()).version()).isEqualTo(7);
      assertThat(event.getType()).isEqualTo("cpor.comment-posted.v1");
      assertThat(event.getSource()).isEqualTo(URI.create("/messaging-test"));
      assertThat(event.getSubject()).isEqualTo(fact.claim().claimId().toString());
      assertThat(event.getTime()).isNotNull();
      assertThat(event.getDataSchema()).hasToString(FactType.COMMENT_POSTED.dataSchema());
      assertThat(event.getDataContentType()).isEqualTo("application/json");
      assertThat(event.getExtension("correlationid")).isEqualTo("request-1");
      assertThat(event.getExtension("causationid")).isEqualTo("event-1");
      byte[] data = Objects.requireNonNull(event.getData()).toBytes();
      assertThat(FactJson.read(FactType.COMMENT_POSTED, data)).isEqualTo(fact);
    }
  }

  @Test
  void aFactOfARolledBackTransactionIsNeverSent() {
    ClaimReference claim = Facts.claim();

    assertThatThrownBy(() ->
            QuarkusTransaction.requiringNew()
                .run(() -> {
                  outbox.publish(Facts.comment(claim, "never"));
                  throw new IllegalStateException("the business says no");
                }))
        .hasMessageContaining("the business says no");
    QuarkusTransaction.requiringNew().run(() -> outbox.publish(Facts.comment(claim, "later")));

    try (TopicTail tail = new TopicTail(bootstrapServers, Topics.COMMENTS)) {
      assertThat(tail.await(1, TIMEOUT, about(claim)))
          .extracting(record -> Facts.comment(record).text())
          .containsExactly("later");
    }
  }

  @Test
  void publishingOutsideATransactionIsRefused() {
    assertThatThrownBy(() -> outbox.publish(Facts.comment(Facts.claim(), "text")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("transaction");
  }

  @Test
  void aFactThatKafkaWouldRefuseFailsItsTransaction() {
    assertThatThrownBy(() ->
            QuarkusTransaction.requiringNew()
                .run(() -> outbox.publish(Facts.comment(Facts.claim(), "x".repeat(900_000)))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theFactsOfATransactionAreSentInTheOrderOfPublishing() {
    ClaimReference claim = Facts.claim();
    List<String> texts = List.of("1", "2", "3", "4", "5");

    QuarkusTransaction.requiringNew()
        .run(() -> texts.forEach(text -> outbox.publish(Facts.comment(claim, text))));

    try (TopicTail tail = new TopicTail(bootstrapServers, Topics.COMMENTS)) {
      assertThat(tail.await(texts.size(), TIMEOUT, about(claim)))
          .extracting(record -> Facts.comment(record).text())
          .containsExactlyElementsOf(texts);
    }
  }

  private static Predicate<ConsumerRecord<byte[], byte[]>> about(ClaimReference claim) {
    return record -> TopicTail.header(record, "ce_subject").equals(claim.claimId().toString());
  }
}

package org.cpor.verifier.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.cpor.events.topic.Topics;
import org.cpor.events.wire.Envelope;
import org.cpor.testing.ConsumedTopics;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.cpor.verifier.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Observations of feeds on {@code cpor.directory.v1}. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class DirectoryTopicComponentTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final String DEAD_LETTERS =
      Topics.deadLetters(Topics.DIRECTORY, "subscription-verifier-service");

  @Inject Clock clock;
  @Inject DataSource database;

  private final UUID id = UUID.randomUUID();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tenants|tenant|{\"id\": \"%s\", \"displayName\": \"Contoso\", \"domains\": [\"c.example\"]}",
        "subscriptions|subscription|{\"id\": \"%s\", \"tenantId\": \"11111111-1111-7111-8111-111111111111\","
            + " \"family\": \"DYNAMICS_365\", \"channel\": \"CSP\", \"status\": \"ACTIVE\", \"products\": []}",
        "partners|partner|{\"id\": \"%s\", \"displayName\": \"Partner\", \"mpns\": []}",
        "identifiers|identifier|{\"id\": \"%s\", \"kind\": \"ORDER\"}"
      })
  void whatAFeedObservedIsInTheDirectory(String path, String type, String data) {
    publish(type, data.formatted(id), clock.instant());

    await()
        .atMost(TIMEOUT)
        .untilAsserted(
            () -> Caller.feed().get("/directory/{path}/{id}", path, id).then().statusCode(200));
  }

  @ParameterizedTest
  @CsvSource({
    "tenants, tenant",
    "subscriptions, subscription",
    "partners, partner",
    "identifiers, identifier"
  })
  void theGoldenExampleIsUnderstood(String path, String type) throws IOException {
    String wireName = "cpor." + type + "-observed.v1";
    String example;
    try (InputStream in = getClass().getResourceAsStream("/examples/" + wireName + ".json")) {
      example = new String(in.readAllBytes(), UTF_8);
    }
    publishEvent(wireName, example, clock.instant());

    String exampleId = example.replaceFirst("(?s).*?\"id\": \"([^\"]+)\".*", "$1");
    await()
        .atMost(TIMEOUT)
        .untilAsserted(() ->
            Caller.feed().get("/directory/{path}/{id}", path, exampleId).then().statusCode(200));
  }

  @Test
  void aLateOlderObservationDoesNotOverwriteANewerOne() {
    Instant now = clock.instant();
    publish("tenant", tenant("Old"), now.minus(2, ChronoUnit.HOURS));
    publish("tenant", tenant("New"), now.minus(1, ChronoUnit.HOURS));
    publish("tenant", tenant("Late"), now.minus(90, ChronoUnit.MINUTES));
    awaitApplied(now.minus(1, ChronoUnit.MINUTES));

    assertName("New");
  }

  @Test
  void anEqualLaterObservationCountsAsNewer() {
    Instant now = clock.instant();
    publish("tenant", tenant("Contoso"), now.minus(3, ChronoUnit.HOURS));
    publish("tenant", tenant("Contoso"), now.minus(1, ChronoUnit.HOURS));
    publish("tenant", tenant("Late"), now.minus(2, ChronoUnit.HOURS));
    awaitApplied(now.minus(1, ChronoUnit.MINUTES));

    assertName("Contoso");
  }

  @Test
  void aPutIsNewerThanEarlierObservations() {
    Caller.feed()
        .body("{\"displayName\": \"Put\", \"domains\": [\"c.example\"]}")
        .put("/directory/tenants/{id}", id)
        .then()
        .statusCode(200);
    publish("tenant", tenant("Late"), clock.instant().minus(1, ChronoUnit.HOURS));
    awaitApplied(clock.instant().minus(1, ChronoUnit.HOURS));

    assertName("Put");
  }

  @Test
  void aPutWinsOverAnEarlierObservationOfAClockSlightlyAhead() {
    publish("tenant", tenant("Fast"), clock.instant().plusSeconds(4));
    await().atMost(TIMEOUT).untilAsserted(() -> assertName("Fast"));

    Caller.feed()
        .body("{\"displayName\": \"Put\", \"domains\": [\"c.example\"]}")
        .put("/directory/tenants/{id}", id)
        .then()
        .statusCode(200)
        .body("displayName", equalTo("Put"));

    assertName("Put");
  }

  @Test
  void anObservationOfAClockFourMinutesAheadIsSetAside() {
    publish("tenant", tenant("Fast"), clock.instant().plusSeconds(240));
    publish("tenant", tenant("Right"), clock.instant());
    await().atMost(TIMEOUT).untilAsserted(() -> assertName("Right"));
  }

  @Test
  void ofTwoObservationsOfAClockAheadTheLaterOneCounts() {
    publishTogether(
        observed("First", clock.instant().plusSeconds(4)),
        observed("Second", clock.instant().plusSeconds(2)));

    awaitApplied(clock.instant());
    assertName("Second");
  }

  @Test
  void aStoredFutureTimeDoesNotWinOverACurrentWrite() throws SQLException {
    Caller.feed()
        .body("{\"displayName\": \"Fast\", \"domains\": [\"c.example\"]}")
        .put("/directory/tenants/{id}", id)
        .then()
        .statusCode(200);
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update tenant set observed_at = now() + interval '4 minutes' where id = ?")) {
      update.setObject(1, id);
      update.executeUpdate();
    }

    Caller.feed()
        .body("{\"displayName\": \"Put\", \"domains\": [\"c.example\"]}")
        .put("/directory/tenants/{id}", id)
        .then()
        .statusCode(200)
        .body("displayName", equalTo("Put"));

    assertName("Put");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cpor.tenant-observed.v1|0|no JSON at all|is not JSON",
        "cpor.tenant-observed.v1|0|{\"id\": \"%s\", \"displayName\": 7}|displayName",
        "cpor.tenant-observed.v1|0|{\"id\": \"no uuid\", \"displayName\": \"x\", \"domains\": []}|no tenant",
        "cpor.tenant-observed.v2|0|{\"id\": \"%s\"}|version not known here",
        "cpor.tenant-observed.v1|1|{\"id\": \"%s\", \"displayName\": \"x\", \"domains\": []}|future"
      })
  void whatCannotBeTakenOverIsSetAsideWithWhy(
      String type, int hoursAhead, String data, String why) {
    String eventId =
        publishEvent(type, data.formatted(id), clock.instant().plus(hoursAhead, ChronoUnit.HOURS));

    Predicate<ConsumerRecord<byte[], byte[]>> mine =
        record -> FactTopics.headers(record).getOrDefault("ce_id", "").equals(eventId);
    assertThat(FactTopics.awaitRecords(DEAD_LETTERS, records -> records.stream().anyMatch(mine)))
        .filteredOn(mine)
        .singleElement()
        .satisfies(
            record -> assertThat(FactTopics.headers(record).get("dlq_reason")).contains(why));
  }

  private String tenant(String name) {
    return "{\"id\": \"%s\", \"displayName\": \"%s\", \"domains\": [\"c.example\"]}"
        .formatted(id, name);
  }

  private void assertName(String name) {
    Caller.feed()
        .get("/directory/tenants/{id}", id)
        .then()
        .statusCode(200)
        .body("displayName", equalTo(name));
  }

  /**
   * Publishes another observation and waits until it is applied. The partition is read in order, so
   * all earlier records are then applied too.
   */
  private void awaitApplied(Instant observedAt) {
    UUID marker = UUID.randomUUID();
    FactTopics.publishRaw(
        Topics.DIRECTORY,
        key("tenant"),
        tenant("Marker").replace(id.toString(), marker.toString()).getBytes(UTF_8),
        envelope("cpor.tenant-observed.v1", observedAt).toHeaders());
    await()
        .atMost(TIMEOUT)
        .untilAsserted(
            () -> Caller.feed().get("/directory/tenants/{id}", marker).then().statusCode(200));
  }

  private void publish(String type, String data, Instant observedAt) {
    publishEvent("cpor." + type + "-observed.v1", data, observedAt);
  }

  private String publishEvent(String type, String data, Instant observedAt) {
    Envelope envelope = envelope(type, observedAt);
    FactTopics.publishRaw(
        Topics.DIRECTORY, key("tenant"), data.getBytes(UTF_8), envelope.toHeaders());
    return envelope.id();
  }

  private ProducerRecord<byte[], byte[]> observed(String name, Instant observedAt) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            Topics.DIRECTORY, key("tenant").getBytes(UTF_8), tenant(name).getBytes(UTF_8));
    envelope("cpor.tenant-observed.v1", observedAt)
        .toHeaders()
        .forEach((header, value) -> record.headers().add(header, value.getBytes(UTF_8)));
    return record;
  }

  /** Sends both records in one request to Kafka, so that one poll returns both records. */
  private static void publishTogether(
      ProducerRecord<byte[], byte[]> first, ProducerRecord<byte[], byte[]> second) {
    Map<String, Object> lingering =
        Map.of("bootstrap.servers", ConsumedTopics.bootstrapServers(), "linger.ms", 60_000);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(lingering, new ByteArraySerializer(), new ByteArraySerializer())) {
      Future<RecordMetadata> sent = producer.send(first);
      Future<RecordMetadata> alsoSent = producer.send(second);
      producer.flush();
      assertThat(sent).isDone();
      assertThat(alsoSent).isDone();
    }
  }

  private String key(String type) {
    return type + "/" + id;
  }

  private Envelope envelope(String type, Instant observedAt) {
    return new Envelope(
        UUID.randomUUID().toString(),
        type,
        "/feed",
        id.toString(),
        observedAt,
        null,
        null,
        null,
        null);
  }
}

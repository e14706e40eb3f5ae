package org.cpor.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cpor.events.directory.ObservationType;
import org.cpor.events.fact.Fact;
import org.cpor.events.fact.FactType;
import org.cpor.events.topic.Topics;
import org.cpor.events.wire.Envelope;
import org.cpor.events.wire.FactJson;
import org.cpor.stack.process.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests which differences between events and their documentation are found. */
class DocumentedEventsTest {

  private static final DocumentedEvents DOCUMENTED = DocumentedEvents.of(Repository.here().root());

  private final byte[] data = example(FactType.CLAIM_APPROVED.wireName());
  private final Fact fact = FactJson.read(FactType.CLAIM_APPROVED, data);
  private final String key = fact.key();
  private final Map<String, String> headers =
      headers(FactType.CLAIM_APPROVED.wireName(), "/arbitration-service");

  @ParameterizedTest
  @EnumSource
  void anExampleOfAFactHasNoViolations(FactType type) {
    byte[] example = example(type.wireName());
    String key = FactJson.read(type, example).key();
    String source = "/" + Topics.producer(type.topic()).orElseThrow();

    assertThat(
            DOCUMENTED.violations(
                record(type.topic(), key, example, headers(type.wireName(), source))))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void anExampleOfAnObservationFromAnySourceHasNoViolations(ObservationType type) {
    assertThat(
            DOCUMENTED.violations(
                record(
                    Topics.DIRECTORY,
                    "tenant/1",
                    example(type.wireName()),
                    headers(type.wireName(), "/a-feed"))))
        .isEmpty();
  }

  @Test
  void anUndocumentedTypeIsReported() {
    headers.put("ce_type", "cpor.claim-dreamt.v1");

    assertViolation("cpor.claim-dreamt.v1 at cpor.arbitrations.v1/0:0: not documented");
  }

  @Test
  void aTypeOnTheWrongTopicIsReported() {
    assertThat(DOCUMENTED.violations(record(Topics.CLAIMS, key, data, headers)))
        .singleElement()
        .asString()
        .contains("not documented");
  }

  @Test
  void aWrongSourceIsReported() {
    headers.put("ce_source", "/claim-intake-service");

    assertViolation("/claim-intake-service sends it, and not [/arbitration-service]");
  }

  @Test
  void aKeyThatIsNotTheTenantIsReported() {
    assertThat(DOCUMENTED.violations(record(Topics.ARBITRATIONS, "other", data, headers)))
        .singleElement()
        .asString()
        .contains("the key is other, and the data's /claim/tenantId is " + key);
  }

  @Test
  void anUndocumentedHeaderIsReported() {
    headers.put("secret", "1");

    assertViolation("header secret is not documented");
  }

  @Test
  void aMissingOrMalformedHeaderIsReported() {
    headers.put("ce_time", "yesterday");
    headers.remove("ce_id");

    assertThat(DOCUMENTED.violations(record(Topics.ARBITRATIONS, key, data, headers)))
        .hasSize(2)
        .anyMatch(violation -> violation.contains("ce_id"))
        .anyMatch(violation -> violation.contains("ce_time"));
  }

  @Test
  void dataThatViolateTheSchemaAreReported() {
    byte[] broken =
        new String(data, UTF_8).replace("\"decidedAt\"", "\"dreamtAt\"").getBytes(UTF_8);

    assertThat(DOCUMENTED.violations(record(Topics.ARBITRATIONS, key, broken, headers)))
        .singleElement()
        .asString()
        .contains("data: ", "decidedAt");
  }

  private void assertViolation(String expected) {
    assertThat(DOCUMENTED.violations(record(Topics.ARBITRATIONS, key, data, headers)))
        .singleElement()
        .asString()
        .contains(expected);
  }

  private static Map<String, String> headers(String type, String source) {
    Envelope envelope =
        new Envelope(
            UUID.randomUUID().toString(),
            type,
            source,
            UUID.randomUUID().toString(),
            Instant.parse("2026-11-22T12:00:00Z"),
            "https://cpor.example/schemas/" + type + ".json",
            "request-1",
            null,
            null);
    return new HashMap<>(envelope.toHeaders());
  }

  private static ConsumerRecord<byte[], byte[]> record(
      String topic, String key, byte[] data, Map<String, String> headers) {
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>(topic, 0, 0, key.getBytes(UTF_8), data);
    headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    return record;
  }

  private static byte[] example(String wireName) {
    String file = "/examples/" + wireName + ".json";
    try (InputStream in = FactType.class.getResourceAsStream(file)) {
      return Objects.requireNonNull(in, file).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}

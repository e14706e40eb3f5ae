package org.cpor.example.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reads golden examples of the platform as another program would. */
class ClaimEventReaderTest {

  private static final String SUBMITTED = "cpor.claim-submitted.v1";

  private final ClaimEventReader reader = new ClaimEventReader();
  private final Map<String, String> headers =
      new HashMap<>(
          Map.of(
              "ce_specversion", "1.0",
              "ce_id", "1",
              "ce_type", SUBMITTED,
              "ce_source", "/claim-intake-service",
              "ce_subject", "claim-1",
              "ce_time", "2026-11-22T12:00:00Z",
              "content-type", "application/json"));

  @Test
  void anEventIsRead() throws RefusedEventException {
    ClaimEvent event = reader.read(record(example())).orElseThrow();

    assertThat(event)
        .isEqualTo(
            new ClaimEvent(
                "/claim-intake-service",
                "1",
                SUBMITTED,
                "claim-1",
                Instant.parse("2026-11-22T12:00:00Z")));
    assertThat(event.line())
        .isEqualTo("2026-11-22T12:00:00Z claim-1 cpor.claim-submitted.v1 /claim-intake-service 1");
  }

  @Test
  void unknownFieldsAndHeadersAreIgnored() throws RefusedEventException {
    headers.put("ce_mood", "good");
    headers.put("weather", "fine");

    assertThat(reader.read(record(example().replaceFirst("\\{", "{\"unknown\": [1],"))))
        .isPresent();
  }

  @Test
  void anUnknownTypeIsIgnoredWhateverItsData() throws RefusedEventException {
    headers.put("ce_type", "cpor.claim-dreamt.v1");

    assertThat(reader.read(record("{}"))).isEmpty();
  }

  @Test
  void dataThatViolateTheSchemaAreRefused() {
    assertThatThrownBy(() -> reader.read(record(example().replace("\"filedAt\"", "\"sentAt\""))))
        .isInstanceOf(RefusedEventException.class)
        .hasMessageContaining("filedAt");
    assertThatThrownBy(() -> reader.read(record("{")))
        .isInstanceOf(RefusedEventException.class)
        .hasMessageContaining("not JSON");
  }

  @Test
  void aRecordThatIsNotACloudEventIsRefused() {
    headers.put("ce_time", "yesterday");
    assertNotACloudEvent(record(example()));
    headers.remove("ce_specversion");
    assertNotACloudEvent(record(example()));
  }

  @Test
  void aRecordWithAnEmptyHeaderIsRefused() {
    headers.remove("ce_id");
    ConsumerRecord<byte[], byte[]> record = record(example());
    record.headers().add("ce_id", null);

    assertNotACloudEvent(record);
  }

  @Test
  void anEventWithoutATimeOrDataIsRefused() {
    assertThatThrownBy(() -> reader.read(record(null)))
        .isInstanceOf(RefusedEventException.class)
        .hasMessageContaining("data is missing");
    headers.remove("ce_time");
    assertThatThrownBy(() -> reader.read(record(example())))
        .isInstanceOf(RefusedEventException.class)
        .hasMessageContaining("ce_time is missing");
  }

  @Test
  void anEventIsProcessedOnceForEachSource() throws RefusedEventException {
    ProcessedEvents processed = new ProcessedEvents();
    ClaimEvent event = reader.read(record(example())).orElseThrow();
    headers.put("ce_source", "/another-service");
    ClaimEvent ofAnotherSource = reader.read(record(example())).orElseThrow();

    assertThat(processed.add(event)).isTrue();
    assertThat(processed.add(event)).isFalse();
    assertThat(processed.add(ofAnotherSource)).isTrue();
  }

  private void assertNotACloudEvent(ConsumerRecord<byte[], byte[]> record) {
    assertThatThrownBy(() -> reader.read(record))
        .isInstanceOf(RefusedEventException.class)
        .hasMessageContaining("not a CloudEvent");
  }

  private ConsumerRecord<byte[], byte[]> record(@Nullable String data) {
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>(
            "cpor.claims.v1", 0, 0, new byte[0], data == null ? null : data.getBytes(UTF_8));
    headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    return record;
  }

  private static String example() {
    try (InputStream in =
        ClaimEventReaderTest.class.getResourceAsStream("/examples/" + SUBMITTED + ".json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

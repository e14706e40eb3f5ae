package org.cpor.events.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cpor.events.fact.FactType;
import org.cpor.events.topic.DeadLetterHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {

  private static final Envelope FIRST =
      new Envelope(
          "1",
          "cpor.claim-submitted.v1",
          "/claim-intake-service",
          "019a9b3e-7c00-7a51-8f7e-3d1f0c5b2a10",
          Instant.parse("2026-11-20T09:30:00Z"),
          FactType.CLAIM_SUBMITTED.dataSchema(),
          "request-1",
          null,
          null);

  @Test
  void writtenHeadersReadBackAsTheSameEnvelope() {
    assertThat(Envelope.fromHeaders(FIRST.toHeaders())).isEqualTo(FIRST);
  }

  @Test
  void anAbsentAttributeHasNoHeader() {
    assertThat(FIRST.toHeaders()).doesNotContainKeys("ce_causationid", "traceparent");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ce_specversion", "ce_id", "ce_type", "ce_source", "ce_subject", "ce_time"})
  void aMissingRequiredHeaderIsTold(String header) {
    Map<String, String> headers = new HashMap<>(FIRST.toHeaders());
    headers.remove(header);

    assertThatThrownBy(() -> Envelope.fromHeaders(headers))
        .isInstanceOf(UnreadableFactException.class)
        .hasMessageContaining(header);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ce_id",
        "ce_type",
        "ce_source",
        "ce_subject",
        "ce_dataschema",
        "ce_correlationid",
        "ce_causationid",
        "traceparent"
      })
  void anAttributeThatIsTooLongOrHasAControlCharacterIsTold(String header) {
    for (String wrong : List.of("x".repeat(257), "a\0b", "a\nb")) {
      Map<String, String> headers = new HashMap<>(FIRST.toHeaders());
      headers.put(header, wrong);

      assertThatThrownBy(() -> Envelope.fromHeaders(headers))
          .isInstanceOf(UnreadableFactException.class)
          .hasMessageContaining(header);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"+1000000000-12-31T23:59:59.999999999Z", "-0044-03-15T12:00:00Z", "now"})
  void aTimeThatNoDatabaseHoldsIsTold(String time) {
    Map<String, String> headers = new HashMap<>(FIRST.toHeaders());
    headers.put("ce_time", time);

    assertThatThrownBy(() -> Envelope.fromHeaders(headers))
        .isInstanceOf(UnreadableFactException.class)
        .hasMessageContaining("ce_time");
  }

  @Test
  void anotherVersionOfAKnownFactDiffersFromAnUnknownFact() {
    assertThat(FactType.isOtherVersion("cpor.claim-submitted.v2")).isTrue();
    assertThat(FactType.isOtherVersion("cpor.claim-submitted.v1")).isFalse();
    assertThat(FactType.isOtherVersion("cpor.claim-dreamt.v1")).isFalse();
  }

  @Test
  void theHeaderSchemaHasAllHeadersAndRequiresTheMandatoryOnes() throws IOException {
    JsonNode schema;
    try (InputStream in = EnvelopeTest.class.getResourceAsStream("/schemas/event-headers.json")) {
      schema = new ObjectMapper().readTree(in);
    }
    Envelope full = new Envelope("1", "t", "/s", "c", Instant.EPOCH, "d", "r", "w", "00-trace");
    Envelope least = new Envelope("1", "t", "/s", "c", Instant.EPOCH, null, null, null, null);

    List<String> named = new ArrayList<>();
    schema.path("properties").fieldNames().forEachRemaining(named::add);
    named.remove(DeadLetterHeaders.REPLAY_OF);
    List<String> required = new ArrayList<>();
    schema.path("required").forEach(name -> required.add(name.textValue()));
    assertThat(named).containsExactlyElementsOf(full.toHeaders().keySet());
    assertThat(required).containsExactlyElementsOf(least.toHeaders().keySet());
  }
}

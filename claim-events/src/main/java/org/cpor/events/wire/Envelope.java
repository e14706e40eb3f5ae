package org.cpor.events.wire;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of one event, which CloudEvents 1.0 puts into Kafka headers in binary mode.
 *
 * @param id unique within {@code source}; a consumer processes each id once
 * @param type the wire name; this version of the platform perhaps does not know it
 * @param source the service that published the event, such as {@code /claim-intake-service}
 * @param subject the id of the claim, document or directory record that the event is about
 * @param time when the event happened
 * @param dataSchema the identifier of the JSON Schema of the data
 * @param correlationId the id that all events of one request share
 * @param causationId the id of the event that caused this event; null when no event caused it
 * @param traceparent the W3C trace context; null when the request is not traced
 */
public record Envelope(
    String id,
    String type,
    String source,
    String subject,
    Instant time,
    @Nullable String dataSchema,
    @Nullable String correlationId,
    @Nullable String causationId,
    @Nullable String traceparent) {

  private static final String SPEC_VERSION = "1.0";

  /** The Kafka headers of an event with JSON data, in a stable order. */
  public Map<String, String> toHeaders() {
    Map<String, @Nullable String> headers = new LinkedHashMap<>();
    headers.put("ce_specversion", SPEC_VERSION);
    headers.put("ce_id", id);
    headers.put("ce_type", type);
    headers.put("ce_source", source);
    headers.put("ce_subject", subject);
    headers.put("ce_time", time.toString());
    headers.put("ce_dataschema", dataSchema);
    headers.put("ce_correlationid", correlationId);
    headers.put("ce_causationid", causationId);
    headers.put("traceparent", traceparent);
    headers.put("content-type", "application/json");
    Map<String, String> present = new LinkedHashMap<>();
    headers.forEach((name, value) -> {
      if (value != null) {
        present.put(name, value);
      }
    });
    return present;
  }

  /**
   * Reads the attributes from headers in the form of {@link #toHeaders}.
   *
   * @throws UnreadableFactException when a required attribute is missing, or when an attribute is
   *     malformed or exceeds {@link EventBounds}
   */
  public static Envelope fromHeaders(Map<String, String> headers) {
    String version = required(headers, "ce_specversion");
    if (!version.equals(SPEC_VERSION)) {
      throw new UnreadableFactException("ce_specversion is " + version + ", not " + SPEC_VERSION);
    }
    return new Envelope(
        required(headers, "ce_id"),
        required(headers, "ce_type"),
        required(headers, "ce_source"),
        required(headers, "ce_subject"),
        time(required(headers, "ce_time")),
        optional(headers, "ce_dataschema"),
        optional(headers, "ce_correlationid"),
        optional(headers, "ce_causationid"),
        optional(headers, "traceparent"));
  }

  private static String required(Map<String, String> headers, String name) {
    String value = optional(headers, name);
    if (value == null || value.isBlank()) {
      throw new UnreadableFactException("header " + name + " is missing");
    }
    return value;
  }

  private static @Nullable String optional(Map<String, String> headers, String name) {
    String value = headers.get(name);
    if (value == null) {
      return null;
    }
    if (value.length() > EventBounds.ATTRIBUTE_LENGTH) {
      throw new UnreadableFactException(
          "header " + name + " has more than " + EventBounds.ATTRIBUTE_LENGTH + " characters");
    }
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw new UnreadableFactException("header " + name + " has a control character");
    }
    return value;
  }

  private static Instant time(String text) {
    return Rfc3339.instant(text)
        .orElseThrow(() -> new UnreadableFactException("ce_time is no RFC 3339 instant"));
  }
}

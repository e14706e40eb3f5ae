package org.cpor.stack.command.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.cpor.events.topic.Topics;
import org.cpor.stack.client.ApiClient;

/**
 * One event as one line: its time, type, subject, partner and data.
 *
 * @param at the timestamp of the Kafka record
 * @param headers all headers, including the CloudEvents attributes
 * @param data usually JSON, but any text is possible
 */
public record EventLine(Instant at, String topic, Map<String, String> headers, String data) {

  private static final int DATA_LENGTH = 240;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

  public static EventLine of(ConsumerRecord<byte[], byte[]> record) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : record.headers()) {
      headers.put(header.key(), header.value() == null ? "" : new String(header.value(), UTF_8));
    }
    return new EventLine(
        Instant.ofEpochMilli(record.timestamp()),
        record.topic(),
        headers,
        record.value() == null ? "" : new String(record.value(), UTF_8));
  }

  boolean isAbout(UUID claim) {
    return claim.toString().equals(headers.get("ce_subject"));
  }

  /** The line, without a line break. Long data is truncated. */
  public String text() {
    StringJoiner text = new StringJoiner("  ");
    text.add(TIME.format(at));
    text.add("%-26s".formatted(name()));
    text.add("subject " + subject());
    if (Topics.holdsDeadLetters(topic)) {
      text.add("DEAD LETTER in " + topic);
    }
    text.add(shortened(details()));
    return text.toString().stripTrailing();
  }

  /** The short name of the event's type. */
  public String name() {
    return shortName(headers.getOrDefault("ce_type", "no event"));
  }

  /** The id of the subject of the event: a claim, a document or a record of the directory. */
  public String subject() {
    return LegibleBytes.oneLine(headers.getOrDefault("ce_subject", "?"));
  }

  /** Returns {@code claim-submitted} for {@code cpor.claim-submitted.v1}. */
  static String shortName(String type) {
    return LegibleBytes.oneLine(type).replaceFirst("^cpor\\.", "").replaceFirst("\\.v1$", "");
  }

  private String details() {
    try {
      JsonNode json = ApiClient.JSON.readTree(data);
      if (json == null || !json.isObject()) {
        return LegibleBytes.oneLine(data);
      }
      StringJoiner details = new StringJoiner(" ");
      String partner = json.path("claim").path("partnerId").asText();
      if (!partner.isEmpty()) {
        details.add(partner);
      }
      json.properties().stream()
          .filter(field -> !field.getKey().equals("claim"))
          .forEach(field -> add(details, field.getKey(), field.getValue()));
      return details.toString();
    } catch (IOException e) {
      return LegibleBytes.oneLine(data);
    }
  }

  /**
   * Adds the scalar values in the JSON. Each value has the name of its own field, without the names
   * of the outer fields.
   */
  private static void add(StringJoiner details, String name, JsonNode value) {
    if (value.isObject()) {
      value.properties().forEach(field -> add(details, field.getKey(), field.getValue()));
    } else if (value.isArray()) {
      value.forEach(element -> add(details, name, element));
    } else {
      String text = LegibleBytes.oneLine(value.asText());
      details.add(name + "=" + (text.contains(" ") ? "\"" + text + "\"" : text));
    }
  }

  private static String shortened(String text) {
    return text.length() <= DATA_LENGTH ? text : text.substring(0, DATA_LENGTH - 1) + "…";
  }
}

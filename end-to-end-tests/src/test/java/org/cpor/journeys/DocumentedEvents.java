package org.cpor.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * The documentation of the events on each topic, read from {@code docs/asyncapi.yaml}. Tests
 * compare events with this documentation. This class shares no code with the generator of the
 * document.
 */
final class DocumentedEvents {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_7,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private static final JsonPointer TENANT = JsonPointer.compile("/claim/tenantId");
  private static final JsonPointer DOCUMENT = JsonPointer.compile("/documentId");

  private final Map<String, Map<String, Message>> byTopicAndType;

  private DocumentedEvents(Map<String, Map<String, Message>> byTopicAndType) {
    this.byTopicAndType = byTopicAndType;
  }

  /**
   * The documentation of one type of event.
   *
   * @param headerNames the headers that the event may have
   * @param sources the possible sources of the event; empty when every source is possible
   * @param key the field in the data that equals the record's key; empty when the key may be
   *     anything
   */
  private record Message(
      Schema data,
      Schema headers,
      Set<String> headerNames,
      Set<String> sources,
      Optional<JsonPointer> key) {

    /** The differences between the event and this documentation. */
    Stream<String> violations(ConsumerRecord<byte[], byte[]> record, ObjectNode itsHeaders) {
      List<String> violations = new ArrayList<>();
      headers.validate(itsHeaders).forEach(error -> violations.add("headers: " + error));
      itsHeaders
          .fieldNames()
          .forEachRemaining(name -> {
            if (!headerNames.contains(name)) {
              violations.add("header " + name + " is not documented");
            }
          });
      String source = itsHeaders.path("ce_source").asText();
      if (!sources.isEmpty() && !sources.contains(source)) {
        violations.add(source + " sends it, and not " + sources);
      }
      Optional<JsonNode> json = json(record.value());
      if (json.isEmpty()) {
        violations.add("the data are no JSON");
      } else {
        data.validate(json.get()).forEach(error -> violations.add("data: " + error));
        key.map(at -> json.get().at(at).asText())
            .filter(named -> !named.equals(text(record.key())))
            .ifPresent(named ->
                violations.add(
                    "the key is "
                        + text(record.key())
                        + ", and the data's "
                        + key.get()
                        + " is "
                        + named));
      }
      return violations.stream();
    }
  }

  /** Reads the document in the source tree at {@code root}. */
  static DocumentedEvents of(Path root) {
    try {
      return new Reading(root.resolve("docs/asyncapi.yaml")).read();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read docs/asyncapi.yaml", e);
    }
  }

  /** The documented topics. */
  Set<String> topics() {
    return byTopicAndType.keySet();
  }

  /** The documented types of events. */
  Stream<String> types() {
    return byTopicAndType.values().stream().flatMap(types -> types.keySet().stream());
  }

  /** The differences between {@code record} and the documentation, one difference in each line. */
  List<String> violations(ConsumerRecord<byte[], byte[]> record) {
    String type = type(record);
    Message message = byTopicAndType.getOrDefault(record.topic(), Map.of()).get(type);
    String place =
        "%s at %s/%d:%d: ".formatted(type, record.topic(), record.partition(), record.offset());
    return message == null
        ? List.of(place + "not documented")
        : message.violations(record, headers(record)).map(place::concat).toList();
  }

  /** The type of the event in {@code record}. */
  static String type(ConsumerRecord<byte[], byte[]> record) {
    return headers(record).path("ce_type").asText("an event without a type");
  }

  private static ObjectNode headers(ConsumerRecord<byte[], byte[]> record) {
    ObjectNode headers = JSON.createObjectNode();
    for (Header header : record.headers()) {
      headers.put(header.key(), text(header.value()));
    }
    return headers;
  }

  private static Optional<JsonNode> json(byte[] data) {
    try {
      return Optional.of(JSON.readTree(text(data)));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static String text(byte[] bytes) {
    return bytes == null ? "" : new String(bytes, UTF_8);
  }

  /** Reads the document. */
  private static final class Reading {

    private final JsonNode document;

    Reading(Path file) throws IOException {
      this.document = new YAMLMapper().readTree(Files.readString(file));
    }

    DocumentedEvents read() {
      Map<String, Map<String, Message>> topics = new HashMap<>();
      for (Map.Entry<String, JsonNode> channel : document.path("channels").properties()) {
        if (!channel.getValue().has("parameters")) {
          topics.put(channel.getValue().path("address").asText(), messages(channel));
        }
      }
      return new DocumentedEvents(topics);
    }

    private Map<String, Message> messages(Map.Entry<String, JsonNode> channel) {
      Map<String, Message> messages = new HashMap<>();
      for (JsonNode reference : channel.getValue().path("messages")) {
        JsonNode message = resolved(reference);
        messages.put(message.path("name").asText(), message(message, sources(channel.getKey())));
      }
      return messages;
    }

    private Message message(JsonNode message, Set<String> sources) {
      JsonNode trait = resolved(message.path("traits").path(0));
      JsonNode headers = resolved(trait.path("headers"));
      Set<String> names =
          headers.path("properties").properties().stream()
              .map(Map.Entry::getKey)
              .collect(toUnmodifiableSet());
      JsonNode data = resolved(message.path("payload"));
      boolean isUuid = trait.at("/bindings/kafka/key/format").asText().equals("uuid");
      return new Message(
          SCHEMAS.getSchema(data.toString()),
          SCHEMAS.getSchema(headers.toString()),
          names,
          isUuid ? sources : Set.of(),
          isUuid
              ? Optional.of(data.at("/properties").has("claim") ? TENANT : DOCUMENT)
              : Optional.empty());
    }

    /** The names of the services and feeds that publish to the channel. */
    private Set<String> sources(String channel) {
      return document.path("operations").properties().stream()
          .filter(operation -> operation.getValue().path("action").asText().equals("send"))
          .filter(operation ->
              operation.getValue().at("/channel/$ref").asText().equals("#/channels/" + channel))
          .map(operation -> "/" + operation.getKey().replaceFirst("\\..*", ""))
          .collect(toUnmodifiableSet());
    }

    private JsonNode resolved(JsonNode reference) {
      return document.at(reference.path("$ref").asText().substring(1));
    }
  }
}

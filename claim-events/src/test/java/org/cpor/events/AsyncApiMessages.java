package org.cpor.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.cpor.events.EventFlow.Channel;
import org.cpor.events.EventFlow.Event;
import org.cpor.events.fact.DocumentFact;
import org.cpor.events.fact.FactType;
import org.cpor.events.topic.DeadLetterHeaders;
import org.cpor.events.wire.Envelope;
import org.jspecify.annotations.Nullable;

/**
 * Writes the messages of the AsyncAPI document, with the schemas of their data and headers. The
 * golden examples are the examples of the messages.
 */
final class AsyncApiMessages {

  /** The name of the message for records that a service could not process. */
  static final String DEAD_LETTER = "dead-letter";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HEADERS = "event-headers";
  private static final Instant TIME = Instant.parse("2026-11-22T12:00:00Z");

  private final EventFlow flow;
  private final ObjectNode components = JsonNodeFactory.instance.objectNode();

  private AsyncApiMessages(EventFlow flow) {
    this.flow = flow;
  }

  static ObjectNode components(EventFlow flow) {
    AsyncApiMessages made = new AsyncApiMessages(flow);
    made.messages();
    made.traits();
    made.schemas();
    return made.components;
  }

  private void messages() {
    ObjectNode messages = components.putObject("messages");
    for (Channel channel : flow.channels()) {
      channel.events().forEach(event -> message(messages, channel, event));
    }
    deadLetter(messages.putObject(DEAD_LETTER));
  }

  private static void message(ObjectNode messages, Channel channel, Event event) {
    ObjectNode message = messages.putObject(event.name());
    message
        .put("name", event.wireName())
        .put("title", event.name())
        .put("summary", event.says())
        .put("description", description(channel, event));
    AsyncApiDocument.reference(
        message.putArray("traits"), "components/messageTraits", trait(channel, event));
    AsyncApiDocument.reference(
        message, "payload", "components/schemas", title(schema(event.wireName())));
    ArrayNode examples = message.putArray("examples");
    event
        .examples()
        .forEach((name, payload) -> {
          ObjectNode example = examples.addObject();
          example.put("name", name);
          example.set("headers", headers(channel, event, name, payload));
          example.set("payload", payload);
        });
  }

  private static String description(Channel channel, Event event) {
    return "%s. Published to %s by %s%s. %s"
        .formatted(
            event.says(),
            channel.topic(),
            channel.source(),
            event.publisher().map(service -> " and " + service).orElse(""),
            event.effects().isEmpty()
                ? "No service of the platform uses it."
                : "Used by " + String.join(", ", event.effects().keySet()) + ".");
  }

  /**
   * The headers of an example. The ids in the headers are the same each time the document is
   * generated.
   */
  private static ObjectNode headers(Channel channel, Event event, String name, JsonNode payload) {
    Envelope envelope =
        new Envelope(
            id(event.wireName() + " " + name),
            event.wireName(),
            "/" + channel.producer().orElse("a-directory-feed"),
            subject(payload),
            TIME,
            schema(event.wireName()).path("$id").textValue(),
            id("correlation " + event.wireName() + " " + name),
            null,
            null);
    ObjectNode headers = JsonNodeFactory.instance.objectNode();
    envelope.toHeaders().forEach(headers::put);
    return headers;
  }

  private static String subject(JsonNode payload) {
    return payload
        .at("/claim/claimId")
        .asText(payload.path("documentId").asText(payload.path("id").asText()));
  }

  private static String id(String of) {
    return UUID.nameUUIDFromBytes(of.getBytes(UTF_8)).toString();
  }

  private static void deadLetter(ObjectNode message) {
    message
        .put("name", DEAD_LETTER)
        .put("title", DEAD_LETTER)
        .put("summary", "A record that a service could not process, and the reason")
        .put(
            "description",
            "The record is unchanged, with its key and headers. If it is too large for this topic,"
                + " the letter has only its beginning.")
        .put("contentType", "application/octet-stream");
    AsyncApiDocument.reference(message, "headers", "components/schemas", "DeadLetterHeaders");
    ObjectNode example = message.putArray("examples").addObject();
    example.put("name", "missing-field");
    example
        .putObject("headers")
        .put(DeadLetterHeaders.REASON, "claim.locale is missing")
        .put(DeadLetterHeaders.TOPIC, "cpor.claims.v1")
        .put(DeadLetterHeaders.PARTITION, "3")
        .put(DeadLetterHeaders.OFFSET, "1042")
        .put(DeadLetterHeaders.ATTEMPTS, "1")
        .put(DeadLetterHeaders.FAILED_AT, "2026-11-22T12:00:00Z");
  }

  private void traits() {
    ObjectNode traits = components.putObject("messageTraits");
    trait(
        traits,
        "fact",
        "uuid",
        "The customer's tenant, as in the data's claim: facts about one customer are in order");
    trait(
        traits,
        "documentFact",
        "uuid",
        "The document, as in the data: facts about one document are in order");
    trait(
        traits,
        "observation",
        null,
        "The observed record: the topic keeps the last observation of each");
  }

  private static String trait(Channel channel, Event event) {
    if (channel.producer().isEmpty()) {
      return "observation";
    }
    return FactType.named(event.wireName())
            .filter(type -> DocumentFact.class.isAssignableFrom(type.record()))
            .isPresent()
        ? "documentFact"
        : "fact";
  }

  private static void trait(ObjectNode traits, String name, @Nullable String format, String key) {
    ObjectNode trait = traits.putObject(name);
    trait.put("contentType", "application/json");
    AsyncApiDocument.reference(trait, "headers", "components/schemas", title(schema(HEADERS)));
    trait
        .putObject("correlationId")
        .put("location", "$message.header#/ce_correlationid")
        .put("description", "The id that all events of one request share");
    ObjectNode binding = trait.putObject("bindings").putObject("kafka");
    ObjectNode keySchema = binding.putObject("key").put("type", "string");
    if (format != null) {
      keySchema.put("format", format);
    }
    keySchema.put("description", key);
    binding.put("bindingVersion", AsyncApiDocument.BINDINGS);
  }

  private void schemas() {
    ObjectNode schemas = components.putObject("schemas");
    for (Channel channel : flow.channels()) {
      for (Event event : channel.events()) {
        ObjectNode schema = schema(event.wireName());
        schemas.set(title(schema), schema);
      }
    }
    ObjectNode headers = schema(HEADERS);
    schemas.set(title(headers), headers);
    schemas.set("DeadLetterHeaders", deadLetterHeaders());
  }

  private static ObjectNode deadLetterHeaders() {
    ObjectNode headers = JsonNodeFactory.instance.objectNode();
    headers
        .put("title", "DeadLetterHeaders")
        .put("description", "The headers that a record gets when it becomes a dead letter")
        .put("type", "object");
    ObjectNode properties = headers.putObject("properties");
    text(properties, DeadLetterHeaders.REASON, "why it could not be processed");
    text(properties, DeadLetterHeaders.TOPIC, "the topic that it came from");
    number(properties, DeadLetterHeaders.PARTITION, "its partition there");
    number(properties, DeadLetterHeaders.OFFSET, "its offset there");
    number(properties, DeadLetterHeaders.ATTEMPTS, "how often the service tried");
    text(properties, DeadLetterHeaders.FAILED_AT, "when the service gave up")
        .put("format", "date-time");
    ArrayNode required = headers.putArray("required");
    properties.fieldNames().forEachRemaining(required::add);
    number(
        properties,
        DeadLetterHeaders.ORIGINAL_SIZE,
        "the original size of the data in bytes; present when the letter has only its beginning");
    text(
        properties,
        DeadLetterHeaders.CUT,
        "what else was truncated: key, headers; absent when nothing was");
    return headers;
  }

  private static ObjectNode text(ObjectNode properties, String name, String description) {
    return properties.putObject(name).put("type", "string").put("description", description);
  }

  private static void number(ObjectNode properties, String name, String description) {
    text(properties, name, description).put("pattern", "^[0-9]+$");
  }

  private static String title(JsonNode schema) {
    return schema.path("title").asText();
  }

  /**
   * The schema in the file {@code name}, without its dialect, because AsyncAPI has a fixed dialect.
   * The schemas use only keywords that both dialects have.
   */
  private static ObjectNode schema(String name) {
    try (InputStream in =
        AsyncApiMessages.class.getResourceAsStream("/schemas/" + name + ".json")) {
      ObjectNode schema = (ObjectNode) JSON.readTree(Objects.requireNonNull(in, name));
      schema.remove("$schema");
      return schema;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the schema " + name, e);
    }
  }
}

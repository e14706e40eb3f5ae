package org.cpor.events;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.cpor.events.EventFlow.Channel;
import org.cpor.events.EventFlow.Event;
import org.cpor.events.fact.DocumentFact;
import org.cpor.events.fact.FactType;
import org.cpor.events.topic.DeadLetterHeaders;
import org.cpor.events.topic.Topics;
import org.jspecify.annotations.Nullable;

/** Writes the flow of events as an AsyncAPI 3.0 document, in the folder {@code docs}. */
final class AsyncApiDocument {

  private static final String SCHEMAS = "../claim-events/src/main/resources/schemas/";
  private static final String BINDINGS = "0.5.0";
  private static final String DEAD_LETTER = "dead-letter";
  private static final String DEAD_LETTERS = "dead-letters";

  private final EventFlow flow;
  private final ObjectNode document = JsonNodeFactory.instance.objectNode();

  private AsyncApiDocument(EventFlow flow) {
    this.flow = flow;
  }

  static ObjectNode of(EventFlow flow) {
    AsyncApiDocument made = new AsyncApiDocument(flow);
    made.head();
    made.channels();
    made.operations();
    made.components();
    return made.document;
  }

  private void head() {
    document.put("asyncapi", "3.0.0");
    document
        .putObject("info")
        .put("title", "Claimed Partner of Record")
        .put("version", "1.0.0")
        .put(
            "description",
            """
            The events that the services of the platform exchange on Kafka. Each event is delivered at least once: a \
            consumer stores source and id, and processes an event once. Events of one producer with one key are in \
            order. A consumer ignores types and fields that it does not know. This document is generated from the code \
            and the configuration of the services; event-flow.md has the same as a page.\
            """);
    document.put("defaultContentType", "application/json");
    document
        .putObject("servers")
        .putObject("local")
        .put("host", "localhost:9092")
        .put("protocol", "kafka")
        .put("description", "The broker that ./cpor up starts");
  }

  private void channels() {
    ObjectNode channels = document.putObject("channels");
    for (Channel channel : flow.channels()) {
      ObjectNode node = channels.putObject(channel.name());
      node.put("address", channel.topic()).put("summary", "Events of " + channel.source());
      ObjectNode messages = node.putObject("messages");
      channel
          .events()
          .forEach(event -> reference(messages, event.name(), "components/messages", event.name()));
      ObjectNode binding = node.putObject("bindings").putObject("kafka");
      binding
          .putObject("topicConfiguration")
          .putArray("cleanup.policy")
          .add(Topics.isCompacted(channel.topic()) ? "compact" : "delete");
      binding.put("bindingVersion", BINDINGS);
    }
    ObjectNode node = channels.putObject(DEAD_LETTERS);
    node.put("address", Topics.deadLetters("{topic}", "{service}"))
        .put("summary", "Records that a service could not process");
    reference(node.putObject("messages"), DEAD_LETTER, "components/messages", DEAD_LETTER);
    ObjectNode parameters = node.putObject("parameters");
    oneOf(parameters, "topic", flow.channels().stream().map(Channel::topic).toList())
        .put("description", "The topic that the record came from");
    oneOf(
            parameters,
            "service",
            flow.channels().stream()
                .flatMap(channel -> channel.consumers().stream())
                .distinct()
                .sorted()
                .toList())
        .put("description", "The service that consumes that topic");
  }

  private void operations() {
    ObjectNode operations = document.putObject("operations");
    for (Channel channel : flow.channels()) {
      operation(
          operations,
          channel.producer().orElse("directory-feed"),
          "send",
          channel,
          channel.source(),
          channel.events());
      channel
          .publishers()
          .forEach((service, events) ->
              operation(operations, service, "send", channel, service, events));
      channel
          .consumers()
          .forEach(service ->
              operation(operations, service, "receive", channel, service, channel.events()));
    }
    for (String service : flow.services()) {
      ObjectNode operation = operations.putObject(service + ".sends." + DEAD_LETTERS);
      operation.put("action", "send");
      reference(operation, "channel", "channels", DEAD_LETTERS);
      operation.put("summary", service + " sets aside what it could not process");
    }
  }

  private static void operation(
      ObjectNode operations,
      String who,
      String action,
      Channel channel,
      String name,
      List<Event> events) {
    ObjectNode operation = operations.putObject(who + "." + action + "s." + channel.name());
    operation.put("action", action);
    reference(operation, "channel", "channels", channel.name());
    operation.put("summary", name + (action.equals("send") ? " tells" : " hears"));
    ArrayNode messages = operation.putArray("messages");
    events.forEach(event ->
        messages
            .addObject()
            .put("$ref", "#/channels/" + channel.name() + "/messages/" + event.name()));
    if (action.equals("receive")) {
      ObjectNode binding = operation.putObject("bindings").putObject("kafka");
      binding.putObject("groupId").put("type", "string").put("const", who);
      binding.put("bindingVersion", BINDINGS);
    }
  }

  private void components() {
    ObjectNode components = document.putObject("components");
    ObjectNode messages = components.putObject("messages");
    for (Channel channel : flow.channels()) {
      channel.events().forEach(event -> message(messages, channel, event));
    }
    ObjectNode deadLetter = messages.putObject(DEAD_LETTER);
    deadLetter
        .put("name", DEAD_LETTER)
        .put("summary", "The unchanged record with its key and headers, and the reason")
        .put("contentType", "application/octet-stream");
    ObjectNode headers = deadLetter.putObject("headers").put("type", "object");
    ObjectNode properties = headers.putObject("properties");
    describe(
        properties,
        Map.of(
            DeadLetterHeaders.REASON, "why it could not be processed",
            DeadLetterHeaders.TOPIC, "the topic that it came from",
            DeadLetterHeaders.PARTITION, "its partition there",
            DeadLetterHeaders.OFFSET, "its offset there",
            DeadLetterHeaders.ATTEMPTS, "how often the service tried",
            DeadLetterHeaders.FAILED_AT, "when the service gave up"));
    ArrayNode required = headers.putArray("required");
    properties.fieldNames().forEachRemaining(required::add);
    describe(
        properties,
        Map.of(
            DeadLetterHeaders.ORIGINAL_SIZE,
            "the original size of the data in bytes; present when the letter has only its beginning",
            DeadLetterHeaders.CUT,
            "what else was truncated: key, headers"));

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

  private static void message(ObjectNode messages, Channel channel, Event event) {
    ObjectNode message = messages.putObject(event.name());
    message.put("name", event.wireName()).put("title", event.name()).put("summary", event.says());
    message
        .putArray("traits")
        .addObject()
        .put("$ref", "#/components/messageTraits/" + trait(channel, event));
    ObjectNode payload = message.putObject("payload");
    payload.put("schemaFormat", "application/schema+json;version=draft-2020-12");
    payload.putObject("schema").put("$ref", SCHEMAS + event.wireName() + ".json");
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
    ObjectNode headers = trait.putObject("headers");
    headers.put("schemaFormat", "application/schema+json;version=draft-2020-12");
    headers.putObject("schema").put("$ref", SCHEMAS + "event-headers.json");
    trait.putObject("correlationId").put("location", "$message.header#/ce_correlationid");
    ObjectNode binding = trait.putObject("bindings").putObject("kafka");
    ObjectNode keySchema = binding.putObject("key").put("type", "string");
    if (format != null) {
      keySchema.put("format", format);
    }
    keySchema.put("description", key);
    binding.put("bindingVersion", BINDINGS);
  }

  private static void reference(ObjectNode node, String field, String place, String name) {
    node.putObject(field).put("$ref", "#/" + place + "/" + name);
  }

  private static ObjectNode oneOf(ObjectNode parameters, String name, List<String> values) {
    ObjectNode parameter = parameters.putObject(name);
    ArrayNode all = parameter.putArray("enum");
    values.forEach(all::add);
    return parameter;
  }

  private static void describe(ObjectNode properties, Map<String, String> headers) {
    headers.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(header ->
            properties
                .putObject(header.getKey())
                .put("type", "string")
                .put("description", header.getValue()));
  }
}

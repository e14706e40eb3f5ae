package org.cpor.events;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cpor.events.EventFlow.Channel;
import org.cpor.events.EventFlow.Event;
import org.cpor.events.topic.TopicDeclaration;
import org.cpor.events.topic.Topics;

/**
 * Writes the flow of events as one AsyncAPI 3.0 document, which contains all schemas. {@link
 * AsyncApiMessages} writes the messages of the document.
 */
final class AsyncApiDocument {

  /** The version of the bindings that AsyncAPI defines for Kafka. */
  static final String BINDINGS = "0.5.0";

  static final String DEAD_LETTERS = "dead-letters";
  private static final String FACTS = "facts";
  private static final String OBSERVATIONS = "observations";

  private static final String FROM_OUTBOX =
      " stores an event in its outbox, in the transaction of the change, and publishes it after the"
          + " commit, at least once.";

  private static final String RETENTION =
      "The broker's setting decides how long Kafka keeps a record. Kafka's default is seven days"
          + " (`log.retention.hours=168`).";

  /** The tags of channels, each with its description. */
  private static final SortedMap<String, String> TAGS =
      new TreeMap<>(
          Map.of(
              DEAD_LETTERS, "Records that a service could not process",
              FACTS, "What happened to a claim or a document; a fact never changes",
              OBSERVATIONS, "What feeds see in the directory; the last one replaces earlier ones"));

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
    ObjectNode components = AsyncApiMessages.components(flow);
    ObjectNode tags = components.putObject("tags");
    TAGS.forEach(
        (tag, description) -> tags.putObject(tag).put("name", tag).put("description", description));
    made.document.set("components", components);
    return made.document;
  }

  private void head() {
    document.put("asyncapi", "3.0.0");
    ObjectNode info = document.putObject("info");
    info.put("title", "Events of the Claimed Partner of Record platform")
        .put("version", "1.0.0")
        .put(
            "description",
            """
            The events that the services of the platform exchange on Kafka, as CloudEvents 1.0 in binary mode. Each \
            event is delivered at least once: a consumer stores source and id, and processes an event once. Events of \
            one producer with one key are in order. Events of different topics have no order. A consumer ignores types \
            and fields that it does not know. Fields are added to a schema, and never removed or changed. This document \
            is generated from the code and the configuration of the services.\
            """);
    info.putObject("contact")
        .put("name", "Claimed Partner of Record platform")
        .put("url", "https://cpor.example/")
        .put("email", "platform@cpor.example");
    info.putObject("license")
        .put("name", "Apache-2.0")
        .put("url", "https://www.apache.org/licenses/LICENSE-2.0");
    ArrayNode tags = info.putArray("tags");
    TAGS.keySet().forEach(tag -> reference(tags, "components/tags", tag));
    document.put("defaultContentType", "application/json");
    ObjectNode server = document.putObject("servers").putObject("local");
    server
        .put("host", "localhost:9092")
        .put("protocol", "kafka")
        .put(
            "description",
            "The broker that ./cpor up starts. It needs no sign-in. There is no schema registry: the"
                + " header ce_dataschema names the schema of an event.");
    server.putObject("bindings").putObject("kafka").put("bindingVersion", BINDINGS);
  }

  private void channels() {
    ObjectNode channels = document.putObject("channels");
    for (Channel channel : flow.channels()) {
      channel(channels.putObject(channel.name()), channel);
    }
    ObjectNode node = channels.putObject(DEAD_LETTERS);
    node.put("address", Topics.deadLetters("{topic}", "{service}"))
        .put("title", "Dead letters")
        .put("summary", "Records that a service could not process")
        .put(
            "description",
            """
            Each service has such a topic for each topic that it consumes. `./cpor dlq` lists the dead letters and \
            sends them again. %s\
            """
                .formatted(RETENTION));
    reference(
        node.putObject("messages"),
        AsyncApiMessages.DEAD_LETTER,
        "components/messages",
        AsyncApiMessages.DEAD_LETTER);
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
    reference(node.putArray("tags"), "components/tags", DEAD_LETTERS);
    binding(node, Topics.declaredDeadLetters("topic", "service"));
  }

  private static void channel(ObjectNode node, Channel channel) {
    boolean facts = channel.producer().isPresent();
    node.put("address", channel.topic())
        .put(
            "title",
            channel.name().substring(0, 1).toUpperCase(Locale.ROOT) + channel.name().substring(1))
        .put("summary", (facts ? "Facts of " : "Observations of ") + channel.source())
        .put(
            "description",
            facts
                ? """
                Only %s publishes to this topic. The key of a record is %s. Facts with the same key are in order. %s\
                """
                    .formatted(channel.source(), key(channel), RETENTION)
                : """
                Directory feeds publish to this topic, and services for feeds that write to them over HTTP. The key of a \
                record is the observed record. The topic is compacted: Kafka keeps the last observation of each record \
                for ever.\
                """);
    ObjectNode messages = node.putObject("messages");
    channel
        .events()
        .forEach(event -> reference(messages, event.name(), "components/messages", event.name()));
    reference(node.putArray("tags"), "components/tags", facts ? FACTS : OBSERVATIONS);
    Topics.declared(Topics.PARTITIONS).stream()
        .filter(declared -> declared.name().equals(channel.topic()))
        .forEach(declared -> binding(node, declared));
  }

  private static String key(Channel channel) {
    return channel.topic().equals(Topics.DOCUMENTS) ? "the document" : "the customer's tenant";
  }

  private static void binding(ObjectNode node, TopicDeclaration declared) {
    ObjectNode binding = node.putObject("bindings").putObject("kafka");
    binding.put("partitions", declared.partitions());
    ObjectNode configuration = binding.putObject("topicConfiguration");
    Map<String, String> settings = declared.configuration();
    configuration.putArray("cleanup.policy").add(settings.getOrDefault("cleanup.policy", "delete"));
    if (settings.containsKey("max.message.bytes")) {
      configuration.put(
          "max.message.bytes", Integer.valueOf(settings.getOrDefault("max.message.bytes", "")));
    }
    binding.put("bindingVersion", BINDINGS);
  }

  private void operations() {
    ObjectNode operations = document.putObject("operations");
    for (Channel channel : flow.channels()) {
      String producer = channel.producer().orElse("directory-feed");
      add(
          operations,
          channel,
          publishing(
              producer,
              channel,
              channel.producer().isPresent()
                  ? "The service" + FROM_OUTBOX
                  : "A directory feed publishes what it sees. Feeds are not part of the platform;"
                      + " ce_source names the feed."),
          channel.events());
      channel
          .publishers()
          .forEach((service, events) ->
              add(
                  operations,
                  channel,
                  publishing(
                      service,
                      channel,
                      "The service publishes what feeds write to it over HTTP. It" + FROM_OUTBOX),
                  events));
      for (String service : channel.consumers()) {
        ObjectNode binding =
            add(operations, channel, consuming(service, channel), channel.events())
                .putObject("bindings")
                .putObject("kafka");
        binding.putObject("groupId").put("type", "string").put("const", service);
        binding.put("bindingVersion", BINDINGS);
      }
    }
    for (String service : flow.services()) {
      add(
          operations,
          DEAD_LETTERS,
          new Operation(
              service,
              "send",
              service + " publishes dead letters",
              "The service moves a record that it cannot process to the dead-letter topic, and"
                  + " continues with the next one."));
    }
  }

  /** The action of one service on a channel. */
  private record Operation(String service, String action, String summary, String description) {}

  private static Operation publishing(String who, Channel channel, String description) {
    return new Operation(who, "send", who + " publishes to " + channel.topic(), description);
  }

  private static Operation consuming(String service, Channel channel) {
    String ignored =
        channel.events().stream()
            .filter(event -> !event.effects().containsKey(service))
            .map(Event::name)
            .collect(joining(", "));
    return new Operation(
        service,
        "receive",
        service + " consumes " + channel.topic(),
        """
        The service consumes all events of the topic and %s. It processes each event once: its inbox has the source \
        and id of processed events.\
        """
            .formatted(
                ignored.isEmpty()
                    ? "uses all of them"
                    : "ignores those that it does not need: " + ignored));
  }

  private static ObjectNode add(
      ObjectNode operations, Channel channel, Operation operation, List<Event> events) {
    ObjectNode node = add(operations, channel.name(), operation);
    ArrayNode messages = node.putArray("messages");
    events.forEach(
        event -> reference(messages, "channels/" + channel.name() + "/messages", event.name()));
    return node;
  }

  private static ObjectNode add(ObjectNode operations, String channel, Operation operation) {
    ObjectNode node =
        operations.putObject(operation.service() + "." + operation.action() + "s." + channel);
    node.put("action", operation.action());
    reference(node, "channel", "channels", channel);
    return node.put("summary", operation.summary()).put("description", operation.description());
  }

  static void reference(ObjectNode node, String field, String place, String name) {
    node.putObject(field).put("$ref", "#/" + place + "/" + name);
  }

  static void reference(ArrayNode nodes, String place, String name) {
    nodes.addObject().put("$ref", "#/" + place + "/" + name);
  }

  private static ObjectNode oneOf(ObjectNode parameters, String name, List<String> values) {
    ObjectNode parameter = parameters.putObject(name);
    ArrayNode allowed = parameter.putArray("enum");
    values.forEach(allowed::add);
    return parameter;
  }
}

package org.cpor.events;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cpor.events.EventFlow.Channel;
import org.cpor.events.EventFlow.Event;

/** Writes the flow of events as a page for readers, in the folder {@code docs}. */
final class EventFlowPage {

  private EventFlowPage() {}

  static String of(EventFlow flow) {
    return """
    # Event flow

    This page is generated from the code, from the services' configuration, and from a test in each service that measures the
    effects of events. [asyncapi.yaml](asyncapi.yaml) is for programs: it has the topics and their consumers, with all headers and
    schemas. A test fails when one of the two documents is out of date. The first command measures the effects of events, the
    second one writes both documents:

        %s
        %s

    ```mermaid
    flowchart LR
    %s
    ```

    The picture shows which topics a service consumes. A service consumes all events of a topic and ignores those that it does
    not need. The key of a fact about a claim is the customer's tenant. The key of a fact about a document is the document. The
    key of an observation is the observed record.

    | event | producer | used by | meaning |
    | --- | --- | --- | --- |
    %s

    ## Changed tables

    A service applies an event in one transaction. The transaction also records the event in the table `inbox`, even if the
    service does not use it. Facts that the service publishes are first stored in the table `outbox`. The table below shows where
    this transaction inserted, updated or deleted rows when the test of the service published the event in one or more situations.
    Work that falls due later has other transactions, which are not shown: timers, verifications that ask a remote source, and
    deliveries.

    | event | service | tables |
    | --- | --- | --- |
    %s

    A record that a service could not process goes to `<topic>.<service>.dlq`. `./cpor dlq` lists these dead letters and sends
    them again.
    """
        .formatted(
            EventFlowTest.MEASUREMENT,
            EventFlowTest.COMMAND,
            String.join("\n", picture(flow)),
            String.join("\n", rows(flow)),
            String.join("\n", effects(flow)));
  }

  private static List<String> picture(EventFlow flow) {
    List<String> lines = new ArrayList<>();
    flow.services().forEach(service -> lines.add("  %s[%s]".formatted(node(service), service)));
    for (Channel channel : flow.channels()) {
      String topic = node(channel.topic());
      lines.add("  %s([%s])".formatted(topic, channel.topic()));
      lines.add("  %s --> %s".formatted(source(channel), topic));
      channel
          .publishers()
          .keySet()
          .forEach(service -> lines.add("  %s --> %s".formatted(node(service), topic)));
      lines.add(
          "  %s --> %s"
              .formatted(
                  topic,
                  channel.consumers().stream().map(EventFlowPage::node).collect(joining(" & "))));
    }
    return lines;
  }

  private static String source(Channel channel) {
    return channel.producer().map(EventFlowPage::node).orElse("feeds([directory feeds])");
  }

  /** Returns a name that is valid for a node in Mermaid. */
  private static String node(String name) {
    return name.replaceAll("[.-]", "_");
  }

  private static List<String> rows(EventFlow flow) {
    return flow.channels().stream()
        .flatMap(channel -> channel.events().stream().map(event -> row(channel, event)))
        .toList();
  }

  private static String row(Channel channel, Event event) {
    return "| [`%s`](../%s) | %s | %s | %s |"
        .formatted(
            event.wireName(),
            event.schemaFile(),
            channel.source() + event.publisher().map(service -> ", " + service).orElse(""),
            event.effects().isEmpty() ? "no service" : String.join(", ", event.effects().keySet()),
            event.says());
  }

  private static List<String> effects(EventFlow flow) {
    return flow.channels().stream()
        .flatMap(channel -> channel.events().stream())
        .flatMap(event ->
            event.effects().entrySet().stream()
                .map(effect ->
                    "| `%s` | %s | %s |"
                        .formatted(event.wireName(), effect.getKey(), code(effect.getValue()))))
        .toList();
  }

  private static String code(String tables) {
    return Stream.of(tables.split(", ", -1)).map(table -> "`" + table + "`").collect(joining(", "));
  }
}

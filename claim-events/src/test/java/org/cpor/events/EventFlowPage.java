package org.cpor.events;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.cpor.events.EventFlow.Channel;
import org.cpor.events.EventFlow.Event;

/** Writes the flow of events as a page for people, in the folder {@code docs}. */
final class EventFlowPage {

  private EventFlowPage() {}

  static String of(EventFlow flow) {
    return """
    # Event flow

    This page is generated from the code and from the services' configuration. So is [asyncapi.yaml](asyncapi.yaml), which has
    the same information for programs, with all headers and schemas. A test fails when one of them is out of date. This
    command writes both:

        %s

    ```mermaid
    flowchart LR
    %s
    ```

    A service consumes all events of a topic and ignores those that it does not need. The key of a fact about a claim is the
    customer's tenant. The key of a fact about a document is the document. The key of an observation is the observed record.

    | event | producer | consumers | meaning |
    | --- | --- | --- | --- |
    %s

    A record that a service could not process goes to `<topic>.<service>.dlq`. `./cpor dlq` lists these dead letters and sends
    them again.
    """
        .formatted(
            EventFlowTest.COMMAND, String.join("\n", picture(flow)), String.join("\n", rows(flow)));
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

  /** A valid node name in Mermaid. */
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
            String.join(", ", channel.consumers()),
            event.says());
  }
}

package org.cpor.events;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cpor.events.directory.ObservationType;
import org.cpor.events.fact.FactType;
import org.cpor.events.topic.Topics;

/**
 * Which event goes from whom to whom: what is on a topic and who tells it stands in this module,
 * who hears it in the configuration of the services' channels.
 */
record EventFlow(List<Channel> channels) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern INCOMING =
      Pattern.compile("mp\\.messaging\\.incoming\\..+\\.topics?");

  /**
   * One topic.
   *
   * @param producer the service that tells what is on it; empty when feeds do
   * @param consumers the services that hear it, by name
   */
  record Channel(
      String topic, Optional<String> producer, List<String> consumers, List<Event> events) {

    /** {@code claims} for {@code cpor.claims.v1}. */
    String name() {
      return shortName(topic);
    }

    /** Who tells what is on it. */
    String source() {
      return producer.orElse("directory feeds");
    }

    /** Services that publish some of it beside the feeds, each with its events. */
    Map<String, List<Event>> publishers() {
      return events.stream()
          .filter(event -> event.publisher().isPresent())
          .collect(groupingBy(event -> event.publisher().orElseThrow(), TreeMap::new, toList()));
    }
  }

  /**
   * One event.
   *
   * @param says what it means, by its schema
   * @param publisher the service that publishes it beside feeds; empty when none does
   */
  record Event(String wireName, String says, Optional<String> publisher) {

    static Event of(FactType type) {
      return new Event(type.wireName(), description(type.wireName()), Optional.empty());
    }

    static Event of(ObservationType type) {
      return new Event(type.wireName(), description(type.wireName()), type.publisher());
    }

    /** {@code claim-submitted} for {@code cpor.claim-submitted.v1}. */
    String name() {
      return shortName(wireName);
    }

    /** Its schema, seen from the repository's root. */
    String schemaFile() {
      return "claim-events/src/main/resources/schemas/" + wireName + ".json";
    }
  }

  /** A service's configuration: its name and the topics that it hears. */
  private record Service(String name, Set<String> hears) {

    static Service configuredIn(Path file) {
      Properties properties = new Properties();
      try (InputStream in = Files.newInputStream(file)) {
        properties.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + file, e);
      }
      return new Service(
          properties.getProperty("quarkus.application.name", file.toString()),
          properties.stringPropertyNames().stream()
              .filter(INCOMING.asMatchPredicate())
              .flatMap(name -> Stream.of(properties.getProperty(name, "").split(",", -1)))
              .map(String::strip)
              .collect(toCollection(TreeSet::new)));
    }
  }

  /** As the source tree at {@code root} has it. */
  static EventFlow of(Path root) throws IOException {
    List<Service> services;
    try (Stream<Path> modules = Files.list(root)) {
      services =
          modules
              .map(module -> module.resolve("src/main/resources/application.properties"))
              .filter(Files::exists)
              .sorted()
              .map(Service::configuredIn)
              .toList();
    }
    return new EventFlow(
        Stream.concat(
                Stream.of(FactType.values()).map(FactType::topic).distinct(),
                Stream.of(Topics.DIRECTORY))
            .map(topic ->
                new Channel(
                    topic,
                    Topics.producer(topic),
                    services.stream()
                        .filter(service -> service.hears().contains(topic))
                        .map(Service::name)
                        .toList(),
                    events(topic)))
            .toList());
  }

  private static List<Event> events(String topic) {
    return topic.equals(Topics.DIRECTORY)
        ? Stream.of(ObservationType.values()).map(Event::of).toList()
        : Stream.of(FactType.values())
            .filter(type -> type.topic().equals(topic))
            .map(Event::of)
            .toList();
  }

  /** All services that tell or hear anything. */
  Set<String> services() {
    return channels.stream()
        .flatMap(
            channel -> Stream.concat(channel.producer().stream(), channel.consumers().stream()))
        .collect(toCollection(TreeSet::new));
  }

  private static String shortName(String name) {
    return name.replaceFirst("^cpor\\.", "").replaceFirst("\\.v[0-9]+$", "");
  }

  private static String description(String wireName) {
    try (InputStream in = EventFlow.class.getResourceAsStream("/schemas/" + wireName + ".json")) {
      return JSON.readTree(Objects.requireNonNull(in, wireName)).path("description").asText();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the schema of " + wireName, e);
    }
  }
}

package org.cpor.events;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cpor.events.directory.ObservationType;
import org.cpor.events.fact.FactType;
import org.cpor.events.topic.Topics;

/**
 * The flow of events between services. The topics and their producers come from this module. The
 * consumers come from the configuration of the services. The effects of an event on a service come
 * from a file that the service's EventEffectsComponentTest checks.
 */
record EventFlow(List<Channel> channels) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern INCOMING =
      Pattern.compile("mp\\.messaging\\.incoming\\..+\\.topics?");

  /**
   * One topic.
   *
   * @param producer the service that publishes to the topic; empty when feeds publish to it
   * @param consumers the names of the services that consume the topic
   */
  record Channel(
      String topic, Optional<String> producer, List<String> consumers, List<Event> events) {

    /** Returns {@code claims} for {@code cpor.claims.v1}. */
    String name() {
      return shortName(topic);
    }

    /** The name of the producer of the topic, for readers. */
    String source() {
      return producer.orElse("directory feeds");
    }

    /**
     * The services that publish to the topic in addition to feeds. Each service has the events that
     * it publishes.
     */
    Map<String, List<Event>> publishers() {
      return events.stream()
          .filter(event -> event.publisher().isPresent())
          .collect(groupingBy(event -> event.publisher().orElseThrow(), TreeMap::new, toList()));
    }
  }

  /**
   * One event.
   *
   * @param says the meaning of the event: the description of its schema
   * @param publisher the service that publishes the event although feeds publish it too; empty when
   *     there is no such service
   * @param effects the tables that change when a service uses the event, by the name of the service
   * @param examples the golden examples of the event, by their names
   */
  record Event(
      String wireName,
      String says,
      Optional<String> publisher,
      SortedMap<String, String> effects,
      SortedMap<String, JsonNode> examples) {

    static Event of(FactType type, List<Service> services) {
      return of(type.wireName(), Optional.empty(), services);
    }

    static Event of(ObservationType type, List<Service> services) {
      return of(type.wireName(), type.publisher(), services);
    }

    private static Event of(String wireName, Optional<String> publisher, List<Service> services) {
      SortedMap<String, String> effects = new TreeMap<>();
      for (Service service : services) {
        String tables = service.effects().getProperty(wireName, "");
        if (!tables.isEmpty()) {
          effects.put(service.name(), tables);
        }
      }
      return new Event(
          wireName, description(wireName), publisher, effects, GoldenExamples.of(wireName));
    }

    /** Returns {@code claim-submitted} for {@code cpor.claim-submitted.v1}. */
    String name() {
      return shortName(wireName);
    }

    /** The path of the event's schema, relative to the root of the repository. */
    String schemaFile() {
      return "claim-events/src/main/resources/schemas/" + wireName + ".json";
    }
  }

  /**
   * A service.
   *
   * @param hears the topics that the service consumes, from its configuration
   * @param effects the tables that change when the service applies an event, by the name of the
   *     event
   */
  record Service(String name, Set<String> hears, Properties effects) {

    private static final String CONFIGURATION = "src/main/resources/application.properties";
    private static final String EFFECTS = "src/test/resources/event-effects.properties";

    static boolean isIn(Path module) {
      return Files.exists(module.resolve(CONFIGURATION));
    }

    static Service in(Path module) {
      Properties properties = read(module.resolve(CONFIGURATION));
      return new Service(
          properties.getProperty("quarkus.application.name", module.toString()),
          properties.stringPropertyNames().stream()
              .filter(INCOMING.asMatchPredicate())
              .flatMap(name -> Stream.of(properties.getProperty(name, "").split(",", -1)))
              .map(String::strip)
              .collect(toCollection(TreeSet::new)),
          read(module.resolve(EFFECTS)));
    }

    private static Properties read(Path file) {
      Properties properties = new Properties();
      try (InputStream in = Files.newInputStream(file)) {
        properties.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + file, e);
      }
      return properties;
    }
  }

  /** The services of the source tree at {@code root}. */
  static List<Service> services(Path root) throws IOException {
    try (Stream<Path> modules = Files.list(root)) {
      return modules.filter(Service::isIn).sorted().map(Service::in).toList();
    }
  }

  /** The flow of events in the source tree at {@code root}. */
  static EventFlow of(Path root) throws IOException {
    List<Service> services = services(root);
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
                    events(topic, services)))
            .toList());
  }

  private static List<Event> events(String topic, List<Service> services) {
    return topic.equals(Topics.DIRECTORY)
        ? Stream.of(ObservationType.values()).map(type -> Event.of(type, services)).toList()
        : Stream.of(FactType.values())
            .filter(type -> type.topic().equals(topic))
            .map(type -> Event.of(type, services))
            .toList();
  }

  /** All services that publish or consume a topic. */
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

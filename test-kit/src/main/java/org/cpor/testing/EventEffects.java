package org.cpor.testing;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cpor.events.directory.ObservationType;
import org.cpor.events.fact.Fact;
import org.cpor.events.fact.FactType;
import org.cpor.events.topic.Topics;
import org.cpor.events.wire.Envelope;

/**
 * Measures which tables a service changes when it applies an event. Publishes events one after
 * another, and records which tables the transaction of each event changes. If a test publishes
 * several events of one type, the result for this type has the tables of all these events. If the
 * result for a type has no tables, the service does not use events of this type.
 *
 * <p>Each service has a file with the result. {@code docs/event-flow.md} is generated from the
 * files of all services.
 */
public final class EventEffects implements AutoCloseable {

  private static final Path FILE = Path.of("src/test/resources/event-effects.properties");
  private static final Duration CONSUMED_WITHIN = Duration.ofMinutes(1);

  private final String service;
  private final Collection<String> topics;
  private final TableChanges changes;
  private final Map<String, Set<String>> tables = new HashMap<>();

  private EventEffects(String service, Collection<String> topics, TableChanges changes) {
    this.service = service;
    this.topics = topics;
    this.changes = changes;
  }

  /**
   * Waits until the service has consumed all records on its topics, and begins to measure.
   *
   * @param service the name of the service, which is also its consumer group
   * @param topics all topics that the service consumes
   * @param database the database of the service
   */
  public static EventEffects measure(
      String service, Collection<String> topics, DataSource database) {
    ConsumedTopics.awaitConsumed(service, topics, CONSUMED_WITHIN);
    return new EventEffects(service, topics, TableChanges.record(database));
  }

  /**
   * Publishes {@code fact} and waits until the service has applied the fact.
   *
   * @throws AssertionError when another event was applied in the same transaction
   */
  public void apply(Fact fact) {
    add(fact.type().wireName(), changes.awaitChanges(FactTopics.publish(fact)));
  }

  /**
   * Publishes an observation with the current time, and waits until the service has applied the
   * observation.
   */
  public void apply(ObservationType type, String id, byte[] data) {
    add(type.wireName(), changes.awaitChanges(FactTopics.publish(type, id, data)));
  }

  /**
   * Publishes the golden example of an observation with the time {@code observedAt}, and waits
   * until the service has applied the observation.
   */
  public void applyExample(ObservationType type, Instant observedAt) {
    byte[] data = GoldenEvents.data(type.wireName());
    add(type.wireName(), changes.awaitChanges(FactTopics.publish(type, "any", data, observedAt)));
  }

  /**
   * Publishes the golden examples of {@code types} and checks that the service ignores them.
   *
   * @throws AssertionError when the service applies one of these examples
   */
  public void assertIgnored(ObservationType... types) {
    List<Envelope> events =
        Stream.of(types)
            .map(type -> FactTopics.publish(type, "any", GoldenEvents.data(type.wireName())))
            .toList();
    ConsumedTopics.awaitConsumed(service, List.of(Topics.DIRECTORY), CONSUMED_WITHIN);
    for (Envelope event : events) {
      if (changes.isApplied(event)) {
        throw new AssertionError(service + " applies " + event.type());
      }
      add(event.type(), Set.of());
    }
  }

  /**
   * Compares the result with the service's file. With {@code -Dcpor.docs=write}, writes the result
   * to the file first.
   *
   * @throws AssertionError when the file differs from the result, or when the test did not publish
   *     an event of each type on the topics
   */
  public void compareWithFile() throws IOException {
    String measured = lines().collect(joining("\n", header(), "\n"));
    if (System.getProperty("cpor.docs", "").equals("write")) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, measured);
    }
    String recorded = Files.exists(FILE) ? Files.readString(FILE) : "";
    if (!recorded.equals(measured)) {
      throw new AssertionError(
          "%s/%s is out of date; -Dcpor.docs=write rewrites it. The file has:\n%s\nThe test measured:\n%s"
              .formatted(service, FILE, recorded, measured));
    }
  }

  @Override
  public void close() {
    changes.close();
  }

  private void add(String type, Set<String> changed) {
    tables.computeIfAbsent(type, any -> new TreeSet<>()).addAll(changed);
  }

  private Stream<String> lines() {
    List<String> lines = new ArrayList<>();
    for (FactType type : FactType.values()) {
      if (topics.contains(type.topic())) {
        lines.add(line(type.wireName()));
      }
    }
    if (topics.contains(Topics.DIRECTORY)) {
      Stream.of(ObservationType.values()).map(type -> line(type.wireName())).forEach(lines::add);
    }
    return lines.stream();
  }

  private String line(String type) {
    Set<String> changed = tables.get(type);
    if (changed == null) {
      throw new AssertionError("the test does not publish " + type);
    }
    return (type + "=" + String.join(", ", changed)).stripTrailing();
  }

  private static String header() {
    return """
    # The tables that this service changes when it applies an event, except the inbox. An event without tables is not used.
    # EventEffectsComponentTest measures it, and writes this file with -Dcpor.docs=write. docs/event-flow.md shows it.
    """;
  }
}

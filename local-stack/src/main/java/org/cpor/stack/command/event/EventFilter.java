package org.cpor.stack.command.event;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.events.directory.ObservationType;
import org.cpor.events.fact.FactType;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Selects the events that match all of the given options. */
public final class EventFilter {

  @Option(names = "--claim", paramLabel = "ID", description = "Only events about this claim.")
  private @Nullable UUID claim;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      split = ",",
      description = "Only events of these types: cpor.claim-submitted.v1, or claim-submitted.")
  private List<String> types = List.of();

  @Option(
      names = "--topic",
      paramLabel = "TOPIC",
      split = ",",
      description =
          "Only events from these topics: cpor.claims.v1, or claims; dead letters by full"
              + " name.")
  private List<String> topics = List.of();

  /**
   * Rejects options with a type or a topic that does not exist. Such an option would select
   * nothing.
   *
   * @param existing the topics that exist
   * @throws IllegalArgumentException with a list of the types or topics that exist
   */
  public void validate(Set<String> existing) {
    List<String> known =
        Stream.concat(
                Stream.of(FactType.values()).map(FactType::wireName),
                Stream.of(ObservationType.values()).map(ObservationType::wireName))
            .map(EventLine::shortName)
            .toList();
    types.stream()
        .filter(type -> !known.contains(EventLine.shortName(type)))
        .findFirst()
        .ifPresent(type -> {
          throw new IllegalArgumentException(
              "There is no event " + type + "; there are " + String.join(", ", known));
        });
    topics.stream()
        .filter(topic -> existing.stream().noneMatch(new TopicName(topic)::isOf))
        .findFirst()
        .ifPresent(topic -> {
          throw new IllegalArgumentException(
              "There is no topic "
                  + topic
                  + "; there are "
                  + existing.stream().sorted().collect(joining(", ")));
        });
  }

  /** The topics among {@code existing} that can contain selected events. */
  public Set<String> among(Set<String> existing) {
    return existing.stream()
        .filter(topic -> topic.startsWith("cpor."))
        .filter(topic ->
            topics.isEmpty() || topics.stream().anyMatch(asked -> new TopicName(asked).isOf(topic)))
        .collect(toUnmodifiableSet());
  }

  public boolean passes(EventLine line) {
    return (claim == null || line.isAbout(claim))
        && (types.isEmpty()
            || types.stream().map(EventLine::shortName).anyMatch(line.name()::equals));
  }
}

package org.cpor.stack.kafka;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.cpor.events.DeadLetterHeaders;

/**
 * What the services could not process.
 *
 * @param bootstrapServers of the broker that has it
 */
public record DeadLetters(String bootstrapServers) {

  private static final String SUFFIX = ".dlq";

  public static DeadLetters at(String bootstrapServers) {
    return new DeadLetters(bootstrapServers);
  }

  /** Passes on those that are there when this is called, in the order of each topic. */
  public void read(Consumer<DeadLetter> each) {
    try (TopicReader reader = new TopicReader(bootstrapServers)) {
      reader.readFromBeginning(
          reader.topics().stream().filter(DeadLetters::areOn).collect(toUnmodifiableSet()));
      reader.pollToEnd(record -> each.accept(new DeadLetter(record)));
    }
  }

  private static boolean areOn(String topic) {
    return topic.endsWith(SUFFIX);
  }

  /**
   * The one with this {@link DeadLetter#id}.
   *
   * @throws IllegalArgumentException when there is none
   */
  public DeadLetter get(String id) {
    AtomicReference<DeadLetter> found = new AtomicReference<>();
    read(letter -> {
      if (letter.id().equals(id)) {
        found.set(letter);
      }
    });
    return Optional.ofNullable(found.get())
        .orElseThrow(() ->
            new IllegalArgumentException(
                "There is no dead letter " + id + "; ./cpor dlq list shows those there are"));
  }

  /**
   * When those that were replayed last were, by their {@link DeadLetter#id}, as far as their
   * replays are still on their topics: that something was replayed is written down nowhere else.
   */
  public Map<String, Instant> replays() {
    Map<String, Instant> replays = new HashMap<>();
    try (TopicReader reader = new TopicReader(bootstrapServers)) {
      reader.readFromBeginning(origins(reader.topics()));
      reader.pollToEnd(record ->
          DeadLetter.header(record, DeadLetterHeaders.REPLAY_OF)
              .ifPresent(id -> replays.put(id, Instant.ofEpochMilli(record.timestamp()))));
    }
    return replays;
  }

  /** Those of {@code topics} that have dead letters of their own. */
  private static Set<String> origins(Set<String> topics) {
    return topics.stream()
        .filter(topic -> !areOn(topic))
        .filter(topic ->
            topics.stream().anyMatch(other -> areOn(other) && other.startsWith(topic + ".")))
        .collect(toUnmodifiableSet());
  }
}

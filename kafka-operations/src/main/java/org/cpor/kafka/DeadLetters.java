package org.cpor.kafka;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.cpor.events.topic.DeadLetterHeaders;
import org.cpor.events.topic.Topics;

/**
 * The dead letters of all services on one Kafka.
 *
 * @param bootstrapServers the bootstrap servers of that Kafka
 */
public record DeadLetters(String bootstrapServers) {

  public static DeadLetters at(String bootstrapServers) {
    return new DeadLetters(bootstrapServers);
  }

  /**
   * Calls {@code each} once for every dead letter that exists now. Dead letters of one dead-letter
   * topic come in the order in which the topic has them.
   */
  public void read(Consumer<DeadLetter> each) {
    try (TopicReader reader = new TopicReader(bootstrapServers)) {
      reader.readFromBeginning(
          reader.topics().stream().filter(Topics::holdsDeadLetters).collect(toUnmodifiableSet()));
      reader.pollToEnd(record -> each.accept(new DeadLetter(record)));
    }
  }

  /**
   * Returns the dead letter with this {@link DeadLetter#id}.
   *
   * @throws IllegalArgumentException when there is no such dead letter
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
                "There is no dead letter " + id + "; ./cpor dlq list shows all dead letters"));
  }

  /**
   * Returns a map from the {@link DeadLetter#id} of a dead letter to the time of its last replay.
   * This time is the timestamp of the replayed record. If Kafka has deleted the replayed record
   * from its topic, the map does not contain this replay.
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

  /** The topics among {@code topics} that have a dead-letter topic. */
  private static Set<String> origins(Set<String> topics) {
    return topics.stream()
        .filter(topic -> !Topics.holdsDeadLetters(topic))
        .filter(topic ->
            topics.stream()
                .anyMatch(other -> Topics.holdsDeadLetters(other) && other.startsWith(topic + ".")))
        .collect(toUnmodifiableSet());
  }
}

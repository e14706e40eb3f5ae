package org.cpor.events.topic;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Declares all topics: their names, producers, partitions and settings, and the topics for their
 * dead letters.
 */
public final class Topics {

  public static final String CLAIMS = "cpor.claims.v1";
  public static final String VERIFICATIONS = "cpor.verifications.v1";
  public static final String ARBITRATIONS = "cpor.arbitrations.v1";
  public static final String COMMENTS = "cpor.comments.v1";
  public static final String DOCUMENTS = "cpor.documents.v1";

  /**
   * The observations of directory records. The topic is compacted: Kafka keeps the last record of
   * each key.
   */
  public static final String DIRECTORY = "cpor.directory.v1";

  /** The default number of partitions of each topic. */
  public static final int PARTITIONS = 6;

  private static final Map<String, String> PRODUCERS =
      Map.of(
          CLAIMS, "claim-intake-service",
          VERIFICATIONS, "subscription-verifier-service",
          ARBITRATIONS, "arbitration-service",
          COMMENTS, "notification-service",
          DOCUMENTS, "claim-intake-service");

  private static final String DEAD_LETTERS_SUFFIX = ".dlq";
  private static final int DEAD_LETTER_PARTITIONS = 1;

  /**
   * The maximum size of a dead letter, in bytes. This size is larger than the maximum size of an
   * event, so that a dead letter can contain the event and the reason of the failure.
   */
  private static final int DEAD_LETTER_BYTES = 2 * 1024 * 1024;

  private Topics() {}

  /** The names of all topics, without the topics of dead letters. */
  public static Set<String> all() {
    return Stream.concat(PRODUCERS.keySet().stream(), Stream.of(DIRECTORY))
        .collect(toUnmodifiableSet());
  }

  /**
   * The service that publishes to {@code topic}; empty for the topic of the directory, because
   * feeds publish to it.
   */
  public static Optional<String> producer(String topic) {
    return Optional.ofNullable(PRODUCERS.get(topic));
  }

  /**
   * Whether Kafka keeps the last record of each key for ever, and deletes earlier records of the
   * key.
   */
  public static boolean isCompacted(String topic) {
    return topic.equals(DIRECTORY);
  }

  /**
   * Returns all topics, without the topics of dead letters. Each topic has {@code partitions}
   * partitions.
   */
  public static List<TopicDeclaration> declared(int partitions) {
    return all().stream()
        .map(name ->
            new TopicDeclaration(
                name,
                partitions,
                isCompacted(name) ? Map.of("cleanup.policy", "compact") : Map.of()))
        .toList();
  }

  /**
   * Returns the name of the topic for records of {@code topic} that {@code service} cannot process.
   */
  public static String deadLetters(String topic, String service) {
    return topic + "." + service + DEAD_LETTERS_SUFFIX;
  }

  /** Returns the topic for records of {@code topic} that {@code service} cannot process. */
  public static TopicDeclaration declaredDeadLetters(String topic, String service) {
    return new TopicDeclaration(
        deadLetters(topic, service),
        DEAD_LETTER_PARTITIONS,
        Map.of("max.message.bytes", Integer.toString(DEAD_LETTER_BYTES)));
  }

  /** Whether {@code topic} is the dead-letter topic of a service. */
  public static boolean holdsDeadLetters(String topic) {
    return topic.endsWith(DEAD_LETTERS_SUFFIX);
  }
}

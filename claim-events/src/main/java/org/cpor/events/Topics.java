package org.cpor.events;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The one declaration of all topics: their names, producers, partitions and settings, and those of
 * the dead letters of each.
 */
public final class Topics {

  public static final String CLAIMS = "cpor.claims.v1";
  public static final String VERIFICATIONS = "cpor.verifications.v1";
  public static final String ARBITRATIONS = "cpor.arbitrations.v1";
  public static final String COMMENTS = "cpor.comments.v1";
  public static final String DOCUMENTS = "cpor.documents.v1";

  /** The observations of feeds for the directory; compacted: the last one of each key stays. */
  public static final String DIRECTORY = "cpor.directory.v1";

  /** The partitions of each topic of the contract, unless a service is configured otherwise. */
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

  /** More than a fact may have, so that any record fits together with the reason of its failure. */
  private static final int DEAD_LETTER_BYTES = 2 * 1024 * 1024;

  private Topics() {}

  /** The names of all topics of the contract. */
  public static Set<String> all() {
    return Stream.concat(Stream.of(FactType.values()).map(FactType::topic), Stream.of(DIRECTORY))
        .collect(toUnmodifiableSet());
  }

  /**
   * The service that alone publishes to {@code topic}; empty for a topic to which feeds publish.
   */
  public static Optional<String> producer(String topic) {
    return Optional.ofNullable(PRODUCERS.get(topic));
  }

  /** Whether the last record of each key is kept for ever, and earlier ones are deleted. */
  public static boolean isCompacted(String topic) {
    return topic.equals(DIRECTORY);
  }

  /** All topics of the contract, each with {@code partitions}. */
  public static List<TopicDeclaration> declared(int partitions) {
    return all().stream()
        .map(name ->
            new TopicDeclaration(
                name,
                partitions,
                isCompacted(name) ? Map.of("cleanup.policy", "compact") : Map.of()))
        .toList();
  }

  /** The name of the topic of the records of {@code topic} that {@code service} cannot process. */
  public static String deadLetters(String topic, String service) {
    return topic + "." + service + DEAD_LETTERS_SUFFIX;
  }

  /** The topic of the records of {@code topic} that {@code service} cannot process. */
  public static TopicDeclaration declaredDeadLetters(String topic, String service) {
    return new TopicDeclaration(
        deadLetters(topic, service),
        DEAD_LETTER_PARTITIONS,
        Map.of("max.message.bytes", Integer.toString(DEAD_LETTER_BYTES)));
  }

  /** Whether {@code topic} holds dead letters, of whichever service. */
  public static boolean holdsDeadLetters(String topic) {
    return topic.endsWith(DEAD_LETTERS_SUFFIX);
  }
}

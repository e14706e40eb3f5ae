package org.cpor.events;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The topics, one for the stream of each producer. */
public final class Topics {

  public static final String CLAIMS = "cpor.claims.v1";
  public static final String VERIFICATIONS = "cpor.verifications.v1";
  public static final String ARBITRATIONS = "cpor.arbitrations.v1";
  public static final String COMMENTS = "cpor.comments.v1";
  public static final String DOCUMENTS = "cpor.documents.v1";

  /** What feeds tell the verifier's directory; compacted: the last news of each thing stays. */
  public static final String DIRECTORY = "cpor.directory.v1";

  private static final Map<String, String> PRODUCERS =
      Map.of(
          CLAIMS, "claim-intake-service",
          VERIFICATIONS, "subscription-verifier-service",
          ARBITRATIONS, "arbitration-service",
          COMMENTS, "notification-service",
          DOCUMENTS, "claim-intake-service");

  private Topics() {}

  /** All topics of the contract. */
  public static Set<String> all() {
    return Stream.concat(Stream.of(FactType.values()).map(FactType::topic), Stream.of(DIRECTORY))
        .collect(toUnmodifiableSet());
  }

  /**
   * The service that alone publishes to {@code topic}; empty where feeds do, which are none of
   * ours.
   */
  public static Optional<String> producer(String topic) {
    return Optional.ofNullable(PRODUCERS.get(topic));
  }

  /** Whether the last record of each key is kept for ever, and those before it are not. */
  public static boolean isCompacted(String topic) {
    return topic.equals(DIRECTORY);
  }

  /** Where {@code service} leaves the records of {@code topic} that it could not process. */
  public static String deadLetters(String topic, String service) {
    return topic + "." + service + ".dlq";
  }
}

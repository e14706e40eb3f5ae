package org.cpor.events;

/** The topics, one for the stream of each producer. */
public final class Topics {

  public static final String CLAIMS = "cpor.claims.v1";
  public static final String VERIFICATIONS = "cpor.verifications.v1";
  public static final String ARBITRATIONS = "cpor.arbitrations.v1";
  public static final String COMMENTS = "cpor.comments.v1";

  /** What feeds tell the verifier's directory; compacted: the last news of each thing stays. */
  public static final String DIRECTORY = "cpor.directory.v1";

  private Topics() {}

  /** Where {@code service} leaves the records of {@code topic} that it could not process. */
  public static String deadLetters(String topic, String service) {
    return topic + "." + service + ".dlq";
  }
}

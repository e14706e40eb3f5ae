package org.cpor.kafka;

/** Thrown when Kafka refuses to create or delete topics, or does not answer in time. */
public class TopicCreationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TopicCreationException(String bootstrapServers, Throwable cause) {
    super("cannot create the topics on " + bootstrapServers + ": " + cause, cause);
  }
}

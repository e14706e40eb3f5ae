package org.cpor.messaging.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.UnsupportedForMessageFormatException;

/**
 * Tells whether Kafka refuses a row for what it is, and not for a while: it is too large, it is no
 * valid record. A topic that is not there, or that this service may not write to, refuses all rows;
 * it is given some time, for an operator may be about to mend it.
 */
final class RefusingTopics {

  private final Duration patience;
  private final Predicate<String> isMissing;
  private final Map<String, Long> since = new HashMap<>();

  /**
   * @param isMissing whether Kafka says that there is no such topic
   */
  RefusingTopics(Duration patience, Predicate<String> isMissing) {
    this.patience = patience;
    this.isMissing = isMissing;
  }

  /** Whether {@code failure} to send a row to {@code topic} will not pass. */
  boolean isRefusal(String topic, Throwable failure) {
    return switch (failure) {
      case RecordTooLargeException e -> true;
      case RecordBatchTooLargeException e -> true;
      case SerializationException e -> true;
      case InvalidRecordException e -> true;
      case InvalidTimestampException e -> true;
      case InvalidTopicException e -> true;
      case UnsupportedForMessageFormatException e -> true;
      case PolicyViolationException e -> true;
      case TopicAuthorizationException e -> hasRefusedForLong(topic);
      case UnknownTopicOrPartitionException e -> hasRefusedForLong(topic);
      // No metadata of the topic: it may be missing, or Kafka is down.
      case TimeoutException e -> isMissing.test(topic) && hasRefusedForLong(topic);
      default -> false;
    };
  }

  private boolean hasRefusedForLong(String topic) {
    long now = System.nanoTime();
    return now - since.computeIfAbsent(topic, first -> now) >= patience.toNanos();
  }

  /** A row was taken. */
  void takes(String topic) {
    since.remove(topic);
  }
}

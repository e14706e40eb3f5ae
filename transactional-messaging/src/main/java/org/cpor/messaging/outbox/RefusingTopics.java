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
 * Decides whether a failure to send a row is permanent. If Kafka refuses a row because of its
 * content, such as its size, the failure is permanent. Kafka also refuses rows because their topic
 * does not exist, or because the service has no right to write to the topic. A failure of this kind
 * is not permanent at first, so that an operator has time to create the topic or to grant the
 * right. If these failures continue for the configured time, they are permanent.
 */
final class RefusingTopics {

  private final Duration patience;
  private final Predicate<String> isMissing;
  private final Map<String, Long> since = new HashMap<>();

  /**
   * @param patience how long a topic can be missing or forbidden before its failures are permanent
   * @param isMissing whether Kafka answers that a topic does not exist
   */
  RefusingTopics(Duration patience, Predicate<String> isMissing) {
    this.patience = patience;
    this.isMissing = isMissing;
  }

  /**
   * Whether {@code failure} is permanent. The failure occurred when a row was sent to {@code
   * topic}.
   */
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
      // Kafka returned no metadata of the topic: the topic may not exist, or Kafka may be down.
      case TimeoutException e -> isMissing.test(topic) && hasRefusedForLong(topic);
      default -> false;
    };
  }

  private boolean hasRefusedForLong(String topic) {
    long now = System.nanoTime();
    return now - since.computeIfAbsent(topic, first -> now) >= patience.toNanos();
  }

  /**
   * Records that Kafka has accepted a row for {@code topic}. The caller must call this method after
   * each accepted row.
   */
  void takes(String topic) {
    since.remove(topic);
  }
}

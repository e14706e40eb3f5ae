package org.cpor.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefusingTopicsTest {

  private static final String TOPIC = "topic";

  static Stream<Exception> refusalsOfARow() {
    return Stream.of(
        new RecordTooLargeException("large"),
        new SerializationException("none"),
        new InvalidRecordException("wrong"),
        new InvalidTopicException("a b"),
        new PolicyViolationException("no"));
  }

  static Stream<Exception> refusalsOfATopic() {
    return Stream.of(
        new TopicAuthorizationException(Set.of(TOPIC)),
        new UnknownTopicOrPartitionException("none"),
        new TimeoutException("no metadata"));
  }

  static Stream<Exception> faultsThatPass() {
    return Stream.of(
        new NotEnoughReplicasException("two are down"),
        new NotLeaderOrFollowerException("it moved"),
        new OutOfOrderSequenceException("lost"),
        new ClusterAuthorizationException("nothing may be written"),
        new IllegalStateException("closed"));
  }

  @ParameterizedTest
  @MethodSource("refusalsOfARow")
  void aRowWithInvalidContentIsRefusedAtOnce(Exception failure) {
    assertThat(topics(Duration.ofHours(1), true).isRefusal(TOPIC, failure)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("refusalsOfATopic")
  void rowsWaitForATopicThatRefusesAll(Exception failure) {
    assertThat(topics(Duration.ofHours(1), true).isRefusal(TOPIC, failure)).isFalse();
    assertThat(topics(Duration.ZERO, true).isRefusal(TOPIC, failure)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("faultsThatPass")
  void aFaultOfTheBrokerIsNotARefusal(Exception failure) {
    assertThat(topics(Duration.ZERO, true).isRefusal(TOPIC, failure)).isFalse();
  }

  @Test
  void whileKafkaIsDownNothingIsRefused() {
    assertThat(topics(Duration.ZERO, false).isRefusal(TOPIC, new TimeoutException("no metadata")))
        .isFalse();
  }

  private static RefusingTopics topics(Duration patience, boolean isMissing) {
    return new RefusingTopics(patience, topic -> isMissing);
  }
}

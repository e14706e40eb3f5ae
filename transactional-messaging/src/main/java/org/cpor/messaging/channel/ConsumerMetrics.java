package org.cpor.messaging.channel;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/** The metrics of one Kafka consumer. */
record ConsumerMetrics(Map<MetricName, ? extends Metric> metrics) {

  /**
   * The metrics of the consumers of an incoming channel. Does not include a consumer that is being
   * created.
   */
  static List<ConsumerMetrics> of(KafkaClientService clients, String channel) {
    return clients.getConsumers(channel).stream()
        .map(KafkaConsumer::unwrap)
        .filter(Objects::nonNull)
        .map(consumer -> new ConsumerMetrics(consumer.metrics()))
        .toList();
  }

  boolean isConnected() {
    return value("connection-count").orElse(0) >= 1;
  }

  /**
   * Whether the consumer has not polled Kafka for longer than {@code limit}. The connector polls
   * all the time, even while the listener works and while Kafka cannot be reached.
   */
  boolean hasStopped(Duration limit) {
    // The value is -1 before the first poll.
    return value("last-poll-seconds-ago").orElse(-1) > limit.toSeconds();
  }

  private OptionalDouble value(String name) {
    return metrics.entrySet().stream()
        .filter(metric -> metric.getKey().name().equals(name))
        .map(metric -> metric.getValue().metricValue())
        .filter(Number.class::isInstance)
        .mapToDouble(value -> ((Number) value).doubleValue())
        .max();
  }
}

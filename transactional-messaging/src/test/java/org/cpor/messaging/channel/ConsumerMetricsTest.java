package org.cpor.messaging.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;

/** Tests with metrics of the real Kafka client. They need no broker. */
class ConsumerMetricsTest {

  private static final Duration PAST = Duration.ofSeconds(-1);

  private final KafkaConsumer<byte[], byte[]> consumer =
      new KafkaConsumer<>(
          Map.of(
              ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
              "127.0.0.1:1",
              ConsumerConfig.GROUP_ID_CONFIG,
              "readers"),
          new ByteArrayDeserializer(),
          new ByteArrayDeserializer());

  @Test
  void aConsumerHasStoppedWhenItsLastPollIsLongerAgoThanTheLimit() {
    try (consumer) {
      ConsumerMetrics metrics = new ConsumerMetrics(consumer.metrics());
      consumer.subscribe(List.of("topic"));
      assertThat(metrics.hasStopped(Duration.ZERO)).isFalse();

      consumer.poll(Duration.ZERO);

      assertThat(metrics.hasStopped(PAST)).isTrue();
      assertThat(metrics.hasStopped(Duration.ofMinutes(5))).isFalse();
      assertThat(metrics.isConnected()).isFalse();
    }
  }
}

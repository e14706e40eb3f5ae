package org.cpor.messaging;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * Whether every incoming channel runs and is connected to Kafka. The connector's own check is off:
 * it tells for ever that a channel failed once.
 */
@Readiness
@ApplicationScoped
class ChannelsReadiness implements HealthCheck {

  private final KafkaClientService clients;
  private final ChannelStates states;

  ChannelsReadiness(KafkaClientService clients, ChannelStates states) {
    this.clients = clients;
    this.states = states;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response = HealthCheckResponse.named("incoming channels").up();
    Map<String, String> down = states.down();
    for (String channel : clients.getConsumerChannels()) {
      String why = down.getOrDefault(channel, isConnected(channel) ? "" : "not connected to Kafka");
      response.withData(channel, why.isEmpty() ? "UP" : why);
      if (!why.isEmpty()) {
        response.down();
      }
    }
    return response.build();
  }

  private boolean isConnected(String channel) {
    return clients.getConsumers(channel).stream()
        .map(KafkaConsumer::unwrap)
        .anyMatch(ChannelsReadiness::isConnected);
  }

  private static boolean isConnected(@Nullable Consumer<?, ?> consumer) {
    if (consumer == null) {
      return false;
    }
    for (Map.Entry<MetricName, ? extends Metric> metric : consumer.metrics().entrySet()) {
      if (metric.getKey().name().equals("connection-count")
          && metric.getValue().metricValue() instanceof Double count
          && count >= 1) {
        return true;
      }
    }
    return false;
  }
}

package org.cpor.messaging.channel;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Checks that every incoming channel runs, is connected to Kafka and polls Kafka. The connector has
 * a similar check. The check of the connector is disabled, because the connector's check stays
 * {@code DOWN} after a channel has failed once.
 */
@Readiness
@ApplicationScoped
class ChannelsReadiness implements HealthCheck {

  private static final Duration LONGEST_SINCE_POLL = Duration.ofMinutes(1);

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
      String why = down.getOrDefault(channel, why(channel));
      response.withData(channel, why.isEmpty() ? "UP" : why);
      if (!why.isEmpty()) {
        response.down();
      }
    }
    return response.build();
  }

  private String why(String channel) {
    List<ConsumerMetrics> consumers = ConsumerMetrics.of(clients, channel);
    if (consumers.stream().noneMatch(ConsumerMetrics::isConnected)) {
      return "not connected to Kafka";
    }
    return consumers.stream().allMatch(consumer -> consumer.hasStopped(LONGEST_SINCE_POLL))
        ? "does not poll Kafka"
        : "";
  }
}

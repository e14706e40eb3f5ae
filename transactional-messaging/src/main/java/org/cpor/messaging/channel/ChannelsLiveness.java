package org.cpor.messaging.channel;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Checks that the threads that poll Kafka still run. An error of the virtual machine can end the
 * thread of a channel. Then the channel reports no failure, so {@link RestartingChannels} does not
 * start the channel again. The channel consumes nothing until the service is restarted.
 */
@Liveness
@ApplicationScoped
class ChannelsLiveness implements HealthCheck {

  /**
   * If a consumer has not polled for this time, Kafka gives the partitions of this consumer to
   * another consumer.
   */
  private static final Duration LONGEST_SINCE_POLL = Duration.ofMinutes(5);

  private final KafkaClientService clients;

  ChannelsLiveness(KafkaClientService clients) {
    this.clients = clients;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("polls of incoming channels")
        .status(clients.getConsumerChannels().stream().noneMatch(this::hasStopped))
        .build();
  }

  private boolean hasStopped(String channel) {
    List<ConsumerMetrics> consumers = ConsumerMetrics.of(clients, channel);
    return !consumers.isEmpty()
        && consumers.stream().allMatch(consumer -> consumer.hasStopped(LONGEST_SINCE_POLL));
  }
}

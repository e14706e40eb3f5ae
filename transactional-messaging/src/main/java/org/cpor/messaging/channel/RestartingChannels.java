package org.cpor.messaging.channel;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.reactive.messaging.PublisherDecorator;
import io.smallrye.reactive.messaging.connector.InboundConnector;
import io.smallrye.reactive.messaging.kafka.KafkaConnector;
import io.smallrye.reactive.messaging.kafka.impl.ReactiveKafkaConsumer;
import io.smallrye.reactive.messaging.providers.helpers.MultiUtils;
import io.smallrye.reactive.messaging.providers.impl.ConnectorConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cpor.messaging.inbox.Inbox;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.eclipse.microprofile.reactive.messaging.spi.ConnectorFactory;

/**
 * Starts an incoming channel again, with a new consumer, when the channel has ended. Does nothing
 * while the service is stopping. Failures of listeners do not end a channel, because the {@link
 * Inbox} catches these failures. A channel ends when the Kafka client or the connector fails.
 */
@ApplicationScoped
class RestartingChannels implements PublisherDecorator {

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final Config config;
  private final Instance<KafkaConnector> kafka;
  private final ChannelStates states;

  RestartingChannels(
      Config config,
      @Connector(KafkaConnector.CONNECTOR_NAME) Instance<KafkaConnector> kafka,
      ChannelStates states) {
    this.config = config;
    this.kafka = kafka;
    this.states = states;
  }

  /** The configuration of one channel, in the form that the connector needs. */
  private static final class ChannelConfig extends ConnectorConfig {
    ChannelConfig(Config all, String channel) {
      super(ConnectorFactory.INCOMING_PREFIX, all, channel);
    }
  }

  @Override
  public Multi<? extends Message<?>> decorate(
      Multi<? extends Message<?>> publisher, List<String> channels, boolean isConnector) {
    if (!isConnector || channels.size() != 1 || !isOnKafka(channels.getFirst())) {
      return publisher;
    }
    String channel = channels.getFirst();
    AtomicReference<Multi<? extends Message<?>>> first = new AtomicReference<>(publisher);
    Multi<? extends Message<?>> restarting =
        restarting(
            channel,
            () -> {
              Multi<? extends Message<?>> unused = first.getAndSet(null);
              return unused == null
                  // A worker thread closes the consumer and creates another, because this takes
                  // time.
                  ? Uni.createFrom()
                      .item(() -> another(channel))
                      .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                      .onItem()
                      .transformToMulti(Function.identity())
                  : unused;
            },
            FIRST_PAUSE);
    return restarting.onCancellation().invoke(() -> states.lost(channel));
  }

  private boolean isOnKafka(String channel) {
    return config
        .getOptionalValue("mp.messaging.incoming." + channel + ".connector", String.class)
        .filter(KafkaConnector.CONNECTOR_NAME::equals)
        .isPresent();
  }

  private Multi<? extends Message<?>> another(String channel) {
    KafkaConnector connector = kafka.get();
    // If the old consumer is not closed, Kafka waits minutes before it gives the partitions to
    // another consumer.
    connector
        .getConsumers(channel)
        .forEach(consumer -> ((ReactiveKafkaConsumer<?, ?>) consumer).close());
    InboundConnector inbound = connector;
    return MultiUtils.publisher(inbound.getPublisher(new ChannelConfig(config, channel)));
  }

  /**
   * Subscribes to the channel's {@code source}. Each time the source ends or fails, subscribes to a
   * new source.
   */
  <T> Multi<T> restarting(
      String channel, Supplier<Multi<? extends T>> source, Duration firstPause) {
    return Multi.createFrom()
        .<T>deferred(() -> source.get().onSubscription().invoke(() -> states.runs(channel)))
        .onCompletion()
        .failWith(() -> new IllegalStateException("the channel has ended"))
        .onFailure(failure -> !states.isStopping())
        .invoke(failure -> states.ended(channel, failure))
        .onFailure(failure -> !states.isStopping())
        .retry()
        .withBackOff(firstPause, LONGEST_PAUSE)
        .indefinitely();
  }
}

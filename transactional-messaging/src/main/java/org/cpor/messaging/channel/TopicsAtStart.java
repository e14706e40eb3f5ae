package org.cpor.messaging.channel;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.cpor.events.topic.TopicDeclaration;
import org.cpor.events.topic.Topics;
import org.cpor.kafka.TopicCreation;
import org.cpor.kafka.TopicCreationException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Creates missing topics before the channels start: the topics of all events, and the dead-letter
 * topics of this service. The service starts even if Kafka cannot be reached.
 */
@ApplicationScoped
class TopicsAtStart {

  private static final Logger LOG = Logger.getLogger(TopicsAtStart.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final IncomingTopics incoming;
  private final String service;
  private final String bootstrapServers;
  private final int partitions;

  TopicsAtStart(
      IncomingTopics incoming,
      @ConfigProperty(name = "quarkus.application.name") String service,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
      @ConfigProperty(name = "cpor.topics.partitions", defaultValue = "" + Topics.PARTITIONS)
          int partitions) {
    this.incoming = incoming;
    this.service = service;
    this.bootstrapServers = bootstrapServers;
    this.partitions = partitions;
  }

  void create(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
    try {
      new TopicCreation(bootstrapServers, TIMEOUT)
          .createMissing(declared())
          .forEach(topic -> LOG.infof("created a topic: topic=%s", topic));
    } catch (TopicCreationException e) {
      LOG.warnf("%s; Kafka creates missing topics when they are used", e.getMessage());
    }
  }

  private List<TopicDeclaration> declared() {
    return Stream.concat(
            Topics.declared(partitions).stream(),
            incoming.names().stream().map(topic -> Topics.declaredDeadLetters(topic, service)))
        .toList();
  }
}

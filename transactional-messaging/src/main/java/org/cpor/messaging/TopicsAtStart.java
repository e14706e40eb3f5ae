package org.cpor.messaging;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.cpor.events.Topics;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Makes the topics that are missing before the channels start: those of the contract, and the dead
 * letters of what this service reads. A Kafka that cannot be reached does not keep the service from
 * starting.
 */
@ApplicationScoped
class TopicsAtStart {

  private static final Logger LOG = Logger.getLogger(TopicsAtStart.class);
  private static final int SECONDS = 10;

  /** More than a fact can have, so that any record fits beside the reason why it is here. */
  private static final String DEAD_LETTER_BYTES = Integer.toString(2 * 1024 * 1024);

  private final IncomingTopics incoming;
  private final String service;
  private final String bootstrapServers;
  private final int partitions;

  TopicsAtStart(
      IncomingTopics incoming,
      @ConfigProperty(name = "quarkus.application.name") String service,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
      @ConfigProperty(name = "cpor.topics.partitions", defaultValue = "6") int partitions) {
    this.incoming = incoming;
    this.service = service;
    this.bootstrapServers = bootstrapServers;
    this.partitions = partitions;
  }

  void create(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event)
      throws InterruptedException {
    try (Admin admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                SECONDS * 1000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                SECONDS * 1000))) {
      Set<String> existing = admin.listTopics().names().get(SECONDS, TimeUnit.SECONDS);
      List<NewTopic> missing = wanted().filter(t -> !existing.contains(t.name())).toList();
      create(admin, missing);
    } catch (ExecutionException | TimeoutException e) {
      LOG.warnf("topics could not be looked up; Kafka makes them when they are used: %s", e);
    }
  }

  private static void create(Admin admin, List<NewTopic> missing)
      throws InterruptedException, TimeoutException, ExecutionException {
    for (Map.Entry<String, KafkaFuture<Void>> created :
        admin.createTopics(missing).values().entrySet()) {
      try {
        created.getValue().get(SECONDS, TimeUnit.SECONDS);
        LOG.infof("created a topic: topic=%s", created.getKey());
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw e;
        }
      }
    }
  }

  private Stream<NewTopic> wanted() {
    Stream<NewTopic> streams =
        Topics.all().stream()
            .map(name ->
                new NewTopic(name, Optional.of(partitions), Optional.empty())
                    .configs(
                        Topics.isCompacted(name)
                            ? Map.of(
                                TopicConfig.CLEANUP_POLICY_CONFIG,
                                TopicConfig.CLEANUP_POLICY_COMPACT)
                            : Map.of()));
    Stream<NewTopic> deadLetters =
        incoming.names().stream()
            .map(topic ->
                new NewTopic(Topics.deadLetters(topic, service), Optional.of(1), Optional.empty())
                    .configs(Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, DEAD_LETTER_BYTES)));
    return Stream.concat(streams, deadLetters);
  }
}

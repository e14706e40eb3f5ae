package org.cpor.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.cpor.events.topic.TopicDeclaration;

/**
 * Creates declared topics on one Kafka.
 *
 * @param bootstrapServers the bootstrap servers of that Kafka
 * @param timeout the time limit for Kafka's answer to each request
 */
public record TopicCreation(String bootstrapServers, Duration timeout) {

  /**
   * Creates the topics in {@code declared} that do not exist, and returns the names of the created
   * topics. The configuration of an existing topic is not changed. If another process creates a
   * topic at the same time, this method ignores that topic.
   *
   * @throws TopicCreationException when Kafka refuses, or does not answer in time
   */
  public List<String> createMissing(Collection<TopicDeclaration> declared) {
    try (Admin admin = admin()) {
      Set<String> existing = await(admin.listTopics().names());
      return create(
          admin, declared.stream().filter(topic -> !existing.contains(topic.name())).toList());
    } catch (ExecutionException | TimeoutException e) {
      throw new TopicCreationException(bootstrapServers, e);
    }
  }

  /**
   * Deletes all topics, and the offsets that consumer groups committed on these topics. Then
   * creates the topics in {@code declared}.
   *
   * @throws TopicCreationException when Kafka refuses, or does not answer in time
   */
  public void recreate(Collection<TopicDeclaration> declared) {
    try (Admin admin = admin()) {
      await(admin.deleteTopics(await(admin.listTopics().names())).all());
      // The broker may still list deleted topics. Therefore this code does not check which topics
      // exist, and creates all of them.
      await(admin.createTopics(declared.stream().map(TopicCreation::newTopic).toList()).all());
    } catch (ExecutionException | TimeoutException e) {
      throw new TopicCreationException(bootstrapServers, e);
    }
  }

  private List<String> create(Admin admin, Collection<TopicDeclaration> missing)
      throws ExecutionException, TimeoutException {
    List<String> created = new ArrayList<>();
    Map<String, KafkaFuture<Void>> answers =
        admin.createTopics(missing.stream().map(TopicCreation::newTopic).toList()).values();
    for (Map.Entry<String, KafkaFuture<Void>> answer : answers.entrySet()) {
      try {
        await(answer.getValue());
        created.add(answer.getKey());
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw e;
        }
      }
    }
    return created;
  }

  private Admin admin() {
    int millis = Math.toIntExact(timeout.toMillis());
    return Admin.create(
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis));
  }

  private static NewTopic newTopic(TopicDeclaration declared) {
    return new NewTopic(declared.name(), Optional.of(declared.partitions()), Optional.empty())
        .configs(declared.configuration());
  }

  private <T> T await(KafkaFuture<T> answer) throws ExecutionException, TimeoutException {
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while creating topics", e);
    }
  }
}

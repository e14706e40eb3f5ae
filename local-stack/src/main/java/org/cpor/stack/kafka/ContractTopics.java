package org.cpor.stack.kafka;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.cpor.events.Topics;

/**
 * The topics of the contract on one broker.
 *
 * @param bootstrapServers of that broker
 */
public record ContractTopics(String bootstrapServers) {

  public static ContractTopics at(String bootstrapServers) {
    return new ContractTopics(bootstrapServers);
  }

  /** Creates those that are not there. */
  public void create(int partitions) {
    try (Admin admin = admin()) {
      Set<String> there = await(admin.listTopics().names());
      create(admin, Topics.all().stream().filter(name -> !there.contains(name)), partitions);
    }
  }

  /** Deletes every topic, with what groups committed on it, and creates those of the contract. */
  public void recreate(int partitions) {
    try (Admin admin = admin()) {
      await(admin.deleteTopics(await(admin.listTopics().names())).all());
      // The broker may still list those that are deleted; its controller knows.
      create(admin, Topics.all().stream(), partitions);
    }
  }

  private static void create(Admin admin, Stream<String> names, int partitions) {
    await(admin.createTopics(names.map(name -> topic(name, partitions)).toList()).all());
  }

  private Admin admin() {
    return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
  }

  private static NewTopic topic(String name, int partitions) {
    NewTopic topic = new NewTopic(name, Optional.of(partitions), Optional.empty());
    return Topics.isCompacted(name)
        ? topic.configs(
            Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT))
        : topic;
  }

  private static <T> T await(KafkaFuture<T> answer) {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("kafka refuses", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking kafka", e);
    }
  }
}

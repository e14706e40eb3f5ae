package org.cpor.messaging;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The time as far as this service has heard: who waits for others to speak judges their silence by
 * this time, and not by the clock. It stands still while what was told lies on Kafka.
 *
 * <p>It goes on from mark to mark. A mark is a moment, and where the incoming topics ended then;
 * once the service's consumer group has committed all up to there, everything until that moment is
 * heard. The group's offsets are those of all replicas, so that any of them may ask. A mark is kept
 * until it is passed: under steady traffic the topics' ends of now are never reached.
 */
@ApplicationScoped
public class HeardTime {

  private static final Logger LOG = Logger.getLogger(HeardTime.class);
  private static final int SECONDS = 5;
  private static final Duration LONG = Duration.ofMinutes(1);

  private final IncomingTopics topics;
  private final Clock clock;
  private final String service;
  private final String bootstrapServers;

  private Instant heard = Instant.EPOCH;
  private @Nullable Mark next;
  private long wentOnAt = System.nanoTime();
  private boolean saidToStand;
  private @Nullable Admin admin;

  /** Where each partition ended at a moment, or later. */
  private record Mark(Instant at, Map<TopicPartition, Long> ends) {}

  HeardTime(
      IncomingTopics topics,
      Clock clock,
      @ConfigProperty(name = "quarkus.application.name") String service,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
    this.topics = topics;
    this.clock = clock;
    this.service = service;
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Looks how far this service has heard by now: whatever was on its incoming topics before the
   * instant that this returns has been received. {@link Instant#EPOCH} while that is not known of
   * any, and the same as before while Kafka does not answer, for which this waits some seconds.
   */
  public synchronized Instant instant() {
    Instant now = clock.instant();
    forgetWhatIsAfter(now);
    try {
      if (next == null) {
        next = new Mark(now, ends());
      }
      Set<TopicPartition> unheard = unheard(next);
      if (unheard.isEmpty()) {
        goOn(next.at());
      } else {
        stand("not received: " + unheard);
      }
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      stand(e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return heard;
  }

  /** A clock that was set back makes another time of what was heard. */
  private void forgetWhatIsAfter(Instant now) {
    if (heard.isAfter(now)) {
      heard = Instant.EPOCH;
    }
    if (next != null && next.at().isAfter(now)) {
      next = null;
    }
  }

  private void goOn(Instant until) {
    heard = until;
    next = null;
    wentOnAt = System.nanoTime();
    if (saidToStand) {
      LOG.info("time passes again for what waits for others");
      saidToStand = false;
    }
  }

  private void stand(String why) {
    if (!saidToStand && System.nanoTime() - wentOnAt > LONG.toNanos()) {
      LOG.warnf("no time passes for what waits for others: heard=%s %s", heard, why);
      saidToStand = true;
    }
  }

  private Map<TopicPartition, Long> ends()
      throws ExecutionException, InterruptedException, TimeoutException {
    return offsets(
        answer(admin().describeTopics(topics.names()).allTopicNames()).values().stream()
            .flatMap(topic ->
                topic.partitions().stream()
                    .map(partition -> new TopicPartition(topic.name(), partition.partition())))
            .toList(),
        OffsetSpec.latest());
  }

  /** The partitions with something before the mark that has not been received. */
  private Set<TopicPartition> unheard(Mark mark)
      throws ExecutionException, InterruptedException, TimeoutException {
    Map<TopicPartition, OffsetAndMetadata> committed =
        answer(admin().listConsumerGroupOffsets(service).partitionsToOffsetAndMetadata());
    Set<TopicPartition> uncommitted =
        mark.ends().entrySet().stream()
            .filter(end -> !isCommitted(committed.get(end.getKey()), end.getValue()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());
    // What is empty, or was emptied by its age, has nothing that could be received.
    return offsets(uncommitted, OffsetSpec.earliest()).entrySet().stream()
        .filter(begin -> begin.getValue() < end(mark, begin.getKey()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isCommitted(@Nullable OffsetAndMetadata committed, long end) {
    return committed != null && committed.offset() >= end;
  }

  private static long end(Mark mark, TopicPartition partition) {
    return Objects.requireNonNull(mark.ends().get(partition));
  }

  private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec spec)
      throws ExecutionException, InterruptedException, TimeoutException {
    if (partitions.isEmpty()) {
      return Map.of();
    }
    Map<TopicPartition, ListOffsetsResultInfo> found =
        answer(
            admin()
                .listOffsets(partitions.stream().collect(toMap(identity(), partition -> spec)))
                .all());
    return found.entrySet().stream()
        .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
  }

  private static <T> T answer(KafkaFuture<T> future)
      throws ExecutionException, InterruptedException, TimeoutException {
    return future.get(SECONDS, TimeUnit.SECONDS);
  }

  private Admin admin() {
    if (admin == null) {
      admin =
          Admin.create(
              Map.of(
                  AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                  bootstrapServers,
                  AdminClientConfig.CLIENT_ID_CONFIG,
                  "heard-time-of-" + service,
                  AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                  SECONDS * 1000,
                  AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                  SECONDS * 1000,
                  AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                  SECONDS * 1000));
    }
    return admin;
  }

  @PreDestroy
  synchronized void close() {
    if (admin != null) {
      admin.close(Duration.ZERO);
      admin = null;
    }
  }
}

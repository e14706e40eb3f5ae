package org.cpor.messaging.watermark;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.cpor.events.topic.Topics;
import org.cpor.messaging.channel.IncomingTopics;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The watermark is an instant: this service has consumed all records that were published before
 * this instant. Services check reply deadlines against the watermark, not against the clock (ADR
 * 0021).
 *
 * <p>The topic of the directory does not count. The topic of the directory has no answers of
 * partners, and a new service reads this topic from the beginning, which can take long.
 *
 * <p>The watermark advances from mark to mark. A mark is an instant with the ends of the incoming
 * topics at that instant. When the service's consumer group has committed the offsets up to these
 * ends, the mark is reached: everything before the instant of the mark has been consumed. All
 * replicas share the consumer group, so each replica can compute the watermark. A mark is kept
 * until the mark is reached, unless a topic is truncated or the clock is set back. If each check
 * took the current ends of the topics instead, the group would perhaps never reach these ends,
 * because new records arrive all the time.
 *
 * <p>Consumers do not receive transaction markers, aborted records and compacted records, so
 * consumers do not commit the offsets of these records. If the group has not reached the mark's end
 * of a partition, and commits nothing new for this partition, this class reads the partition
 * itself. If the partition has no record that a consumer would receive, the end of the partition
 * counts as reached.
 */
@ApplicationScoped
public class ConsumedWatermark {

  private static final Logger LOG = Logger.getLogger(ConsumedWatermark.class);
  private static final int TIMEOUT_SECONDS = 5;
  private static final Long NOTHING = -1L;
  private static final Duration WARN_AFTER = Duration.ofMinutes(1);

  private final IncomingTopics topics;
  private final Clock clock;
  private final String service;
  private final String bootstrapServers;

  private Instant watermark = Instant.EPOCH;
  private @Nullable Mark next;
  private long advancedAt = System.nanoTime();
  private boolean warned;
  private @Nullable Admin admin;
  private @Nullable UnreadRecords unread;

  /** The offsets that the group had committed at the last check. */
  private Map<TopicPartition, Long> committedBefore = Map.of();

  /** The end of each partition. The ends were read at the instant {@code at} or later. */
  private record Mark(Instant at, Map<TopicPartition, Long> ends) {}

  ConsumedWatermark(
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
   * Returns the current watermark: all records that were on the incoming topics before this instant
   * have been consumed. Returns {@link Instant#EPOCH} while no watermark is known. If Kafka does
   * not answer within some seconds, returns the previous watermark.
   */
  public synchronized Instant instant() {
    Instant now = clock.instant();
    forgetAfter(now);
    try {
      Map<TopicPartition, Long> ends = ends();
      if (next == null || wasTruncated(next, ends)) {
        next = new Mark(now, ends);
      }
      Set<TopicPartition> unconsumed = unconsumed(next);
      if (unconsumed.isEmpty()) {
        advance(next.at());
      } else {
        stay("not received: " + unconsumed);
      }
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      stay(e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return watermark;
  }

  /**
   * Removes the watermark if it is in the future because the clock was set back. Removes the next
   * mark if this mark is in the future.
   */
  private void forgetAfter(Instant now) {
    if (watermark.isAfter(now)) {
      watermark = Instant.EPOCH;
    }
    if (next != null && next.at().isAfter(now)) {
      next = null;
    }
  }

  /**
   * Whether a topic was truncated, or deleted and created again, after the mark. In this case, the
   * group perhaps never commits the offsets of the mark.
   */
  private static boolean wasTruncated(Mark mark, Map<TopicPartition, Long> ends) {
    return mark.ends().entrySet().stream()
        .anyMatch(end -> ends.getOrDefault(end.getKey(), NOTHING) < end.getValue());
  }

  private void advance(Instant until) {
    watermark = until;
    next = null;
    advancedAt = System.nanoTime();
    if (warned) {
      LOG.info("the watermark advances again");
      warned = false;
    }
  }

  private void stay(String why) {
    if (!warned && System.nanoTime() - advancedAt > WARN_AFTER.toNanos()) {
      LOG.warnf("the watermark does not advance: watermark=%s %s", watermark, why);
      warned = true;
    }
  }

  private Map<TopicPartition, Long> ends()
      throws ExecutionException, InterruptedException, TimeoutException {
    return offsets(
        answer(admin().describeTopics(withAnswers(topics.names())).allTopicNames())
            .values()
            .stream()
            .flatMap(topic ->
                topic.partitions().stream()
                    .map(partition -> new TopicPartition(topic.name(), partition.partition())))
            .toList(),
        OffsetSpec.latest());
  }

  private static Set<String> withAnswers(Set<String> topics) {
    Set<String> others = new HashSet<>(topics);
    others.remove(Topics.DIRECTORY);
    return others;
  }

  /** The partitions that possibly have unconsumed records from before the mark. */
  private Set<TopicPartition> unconsumed(Mark mark)
      throws ExecutionException, InterruptedException, TimeoutException {
    Map<TopicPartition, Long> committed = committed(mark);
    Map<TopicPartition, Long> before = committedBefore;
    committedBefore = committed;
    Map<TopicPartition, Long> behind =
        mark.ends().entrySet().stream()
            .filter(end -> Objects.requireNonNull(committed.get(end.getKey())) < end.getValue())
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    // If all records before the mark's end of a partition were deleted, there is nothing to
    // receive.
    offsets(behind.keySet(), OffsetSpec.earliest())
        .forEach((partition, begin) ->
            behind.computeIfPresent(partition, (same, end) -> begin < end ? end : null));
    Map<TopicPartition, Long> still = new HashMap<>(behind);
    still
        .entrySet()
        .removeIf(end -> !Objects.equals(before.get(end.getKey()), committed.get(end.getKey())));
    behind.keySet().removeAll(withNothingToReceive(still, committed));
    return Set.copyOf(behind.keySet());
  }

  /**
   * The committed offset of each partition; {@link #NOTHING} when the group has committed no
   * offset.
   */
  private Map<TopicPartition, Long> committed(Mark mark)
      throws ExecutionException, InterruptedException, TimeoutException {
    Map<TopicPartition, Long> committed = new HashMap<>();
    mark.ends().keySet().forEach(partition -> committed.put(partition, NOTHING));
    answer(admin().listConsumerGroupOffsets(service).partitionsToOffsetAndMetadata())
        .forEach((partition, offset) -> {
          if (offset != null) {
            committed.put(partition, offset.offset());
          }
        });
    return committed;
  }

  private Set<TopicPartition> withNothingToReceive(
      Map<TopicPartition, Long> ends, Map<TopicPartition, Long> committed) {
    if (ends.isEmpty()) {
      return Set.of();
    }
    if (unread == null) {
      unread = new UnreadRecords(bootstrapServers, "consumed-watermark-of-" + service);
    }
    return unread.noneBetween(committed, ends);
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
    return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
  }

  private Admin admin() {
    if (admin == null) {
      admin =
          Admin.create(
              Map.of(
                  AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                  bootstrapServers,
                  AdminClientConfig.CLIENT_ID_CONFIG,
                  "consumed-watermark-of-" + service,
                  AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                  TIMEOUT_SECONDS * 1000,
                  AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                  TIMEOUT_SECONDS * 1000,
                  AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                  TIMEOUT_SECONDS * 1000));
    }
    return admin;
  }

  @PreDestroy
  synchronized void close() {
    if (admin != null) {
      admin.close(Duration.ZERO);
      admin = null;
    }
    if (unread != null) {
      unread.close();
      unread = null;
    }
  }
}

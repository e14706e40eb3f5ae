package org.cpor.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.cpor.events.topic.Topics;

/**
 * Records when the first fact of each claim arrives on each topic. Ignores facts that are on the
 * topics at the beginning.
 */
final class ClaimTrails implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(25);

  private final Map<Step, CompletableFuture<Long>> reached = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> records = new ConcurrentHashMap<>();
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Thread thread;
  private volatile boolean closed;

  ClaimTrails(String bootstrapServers) {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        Stream.of(Topics.CLAIMS, Topics.VERIFICATIONS, Topics.COMMENTS)
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
    thread = Thread.ofPlatform().start(this::listen);
  }

  /**
   * The time, by {@link System#nanoTime}, at which the claim's first fact arrived on {@code topic}.
   */
  CompletableFuture<Long> reached(String claimId, String topic) {
    return reached.computeIfAbsent(new Step(claimId, topic), step -> new CompletableFuture<>());
  }

  /** Waits until {@code count} records have arrived on {@code topic}. */
  void awaitAll(String topic, int count) throws InterruptedException {
    while (recordsOf(topic).get() < count) {
      Thread.sleep(POLL);
    }
  }

  private void listen() {
    while (!closed) {
      consumer
          .poll(POLL)
          .forEach(record -> {
            String claimId = new String(record.headers().lastHeader("ce_subject").value(), UTF_8);
            reached(claimId, record.topic()).complete(System.nanoTime());
            recordsOf(record.topic()).incrementAndGet();
          });
    }
    consumer.close();
  }

  private AtomicInteger recordsOf(String topic) {
    return records.computeIfAbsent(topic, name -> new AtomicInteger());
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private record Step(String claimId, String topic) {}
}

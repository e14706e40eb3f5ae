package org.cpor.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.cpor.events.Topics;
import org.cpor.stack.client.Door;
import org.cpor.stack.testing.Customers;
import org.cpor.stack.testing.Customers.Customer;
import org.cpor.stack.testing.Customers.Partner;
import org.cpor.stack.testing.Platform;
import org.junit.jupiter.api.Test;

/**
 * From the POST of a claim to the first comment of the platform on {@code GET
 * /claims/{id}/comments}.
 */
class CommentBenchmark {

  private static final int CLAIMS = 200;
  private static final int WARM_UPS = 150;
  private static final int REPEATS = 15;

  /** That it passed, and that its review is open: what happens between bursts is not measured. */
  private static final int COMMENTS_OF_A_CLAIM = 2;

  private static final Duration POLL = Duration.ofMillis(25);
  private static final long PATIENCE_SECONDS = 60;

  @Test
  void fromPostToFirstComment() throws Exception {
    Figures figures = new Figures();
    try (Platform platform = new Platform(Path.of("target", "platform"))) {
      Partner partner = Customers.partner(platform);
      for (int i = 0; i < WARM_UPS; i++) {
        postAtOnce(platform, partner);
      }
      double[] medians = new double[REPEATS];
      double[] slowest = new double[REPEATS];
      for (int i = 0; i < REPEATS; i++) {
        double[] milliseconds = postAtOnce(platform, partner);
        Arrays.sort(milliseconds);
        medians[i] = milliseconds[CLAIMS / 2];
        slowest[i] = milliseconds[CLAIMS * 99 / 100];
      }
      figures.add("%d claims posted at once, each to its first comment visible".formatted(CLAIMS));
      figures.milliseconds("  median", medians);
      figures.milliseconds("  99 of 100 within", slowest);
    }
    figures.write("comments.txt");
  }

  /** Milliseconds from each claim's POST to its first comment, all posted at once. */
  private static double[] postAtOnce(Platform platform, Partner partner) throws Exception {
    List<Customer> customers = Customers.arrive(platform, CLAIMS);
    Door intake = platform.intakeOf(partner.partnerId());
    double[] milliseconds = new double[CLAIMS];
    try (FirstComments comments = new FirstComments(platform.kafkaBootstrapServers());
        ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      CountDownLatch start = new CountDownLatch(1);
      CountDownLatch done = new CountDownLatch(CLAIMS);
      for (int i = 0; i < CLAIMS; i++) {
        int index = i;
        clients.execute(() -> {
          try {
            start.await();
            long posted = System.nanoTime();
            String claimId =
                intake
                    .post("/claims", customers.get(index).claimOf(partner))
                    .expect(201)
                    .text("claimId");
            comments.awaitWritten(claimId);
            awaitVisible(intake, claimId);
            milliseconds[index] = (System.nanoTime() - posted) / 1e6;
            done.countDown();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
      }
      start.countDown();
      if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException(done.getCount() + " claims have no comment");
      }
      comments.awaitAll(CLAIMS * COMMENTS_OF_A_CLAIM);
    }
    return milliseconds;
  }

  private static void awaitVisible(Door intake, String claimId) throws InterruptedException {
    while (intake
        .get("/claims/" + claimId + "/comments")
        .expect(200)
        .body()
        .path("items")
        .isEmpty()) {
      Thread.sleep(POLL);
    }
  }

  /**
   * Hears of each comment when it is written, so that a claim is asked for only then: two hundred
   * clients that ask all the time would be measured instead of the platform.
   */
  private static final class FirstComments implements AutoCloseable {

    private final Map<String, CountDownLatch> written = new ConcurrentHashMap<>();
    private final AtomicInteger heard = new AtomicInteger();
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread thread;
    private volatile boolean closed;

    FirstComments(String bootstrapServers) {
      consumer =
          new KafkaConsumer<>(
              Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
              new ByteArrayDeserializer(),
              new ByteArrayDeserializer());
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.COMMENTS).stream()
              .map(partition -> new TopicPartition(Topics.COMMENTS, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToEnd(partitions);
      partitions.forEach(consumer::position);
      thread = Thread.ofPlatform().start(this::listen);
    }

    private void listen() {
      while (!closed) {
        consumer
            .poll(Duration.ofMillis(50))
            .forEach(record -> {
              heard.incrementAndGet();
              of(new String(record.headers().lastHeader("ce_subject").value(), UTF_8)).countDown();
            });
      }
      consumer.close();
    }

    /** Waits until there are {@code count} comments in all. */
    void awaitAll(int count) throws InterruptedException {
      while (heard.get() < count) {
        Thread.sleep(POLL);
      }
    }

    void awaitWritten(String claimId) throws InterruptedException {
      of(claimId).await();
    }

    private CountDownLatch of(String claimId) {
      return written.computeIfAbsent(claimId, id -> new CountDownLatch(1));
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
  }
}

package org.cpor.messaging.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/**
 * Sends rows and records the result of each row. All rows of a key are in one bucket. After a row
 * has failed, this class does not send later rows with the same bucket and topic, so that the rows
 * of a key stay in order on each topic. This class also does not send further rows to a topic that
 * is not available. All other rows are sent.
 */
final class Sending {

  private final Producer<byte[], byte[]> kafka;
  private final RefusingTopics refusing;
  private final List<Departing> acknowledged = new ArrayList<>();
  private final Map<Departing, Throwable> refused = new LinkedHashMap<>();
  private final Map<Lane, Throwable> failed = new HashMap<>();
  private boolean isAllSettled = true;

  /**
   * Rows with the same bucket and topic have the same lane. The rows of a lane must stay in order.
   */
  private record Lane(short bucket, String topic) {

    static Lane of(Departing row) {
      return new Lane(row.bucket(), row.topic());
    }
  }

  Sending(Producer<byte[], byte[]> kafka, RefusingTopics refusing) {
    this.kafka = kafka;
    this.refusing = refusing;
  }

  /**
   * Sends {@code rows} and waits until Kafka has acknowledged the rows.
   *
   * @param patience how long to wait for the rows of a bucket
   */
  void send(List<Departing> rows, Function<Short, Duration> patience) throws InterruptedException {
    Map<Departing, Future<RecordMetadata>> underWay = new LinkedHashMap<>();
    // An attempt to send to an unavailable topic takes seconds, so only one attempt is made for
    // each such topic.
    Map<String, Throwable> silent = new HashMap<>();
    for (Departing row : rows) {
      Lane lane = Lane.of(row);
      if (silent.containsKey(row.topic())) {
        failed.putIfAbsent(lane, silent.get(row.topic()));
      }
      if (failed.containsKey(lane)) {
        continue;
      }
      Future<RecordMetadata> acknowledgement = start(row);
      if (acknowledgement.state() == Future.State.FAILED) {
        settle(row, acknowledgement.exceptionNow());
        if (failed.containsKey(lane)) {
          silent.put(row.topic(), acknowledgement.exceptionNow());
        }
      } else {
        underWay.put(row, acknowledgement);
      }
    }
    await(underWay, patience);
  }

  private Future<RecordMetadata> start(Departing row) {
    try {
      return kafka.send(row.record());
    } catch (KafkaException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private void await(
      Map<Departing, Future<RecordMetadata>> underWay, Function<Short, Duration> patience)
      throws InterruptedException {
    long start = System.nanoTime();
    for (Map.Entry<Departing, Future<RecordMetadata>> sent : underWay.entrySet()) {
      Departing row = sent.getKey();
      try {
        long left = patience.apply(row.bucket()).toNanos() - (System.nanoTime() - start);
        sent.getValue().get(Math.max(0, left), TimeUnit.NANOSECONDS);
        if (!failed.containsKey(Lane.of(row))) {
          acknowledged.add(row);
          refusing.takes(row.topic());
        }
      } catch (ExecutionException e) {
        settle(row, e.getCause() == null ? e : e.getCause());
        isAllSettled = isAllSettled && refused.containsKey(row);
      } catch (TimeoutException e) {
        failed.putIfAbsent(Lane.of(row), e);
        isAllSettled = false;
      }
    }
  }

  private void settle(Departing row, Throwable failure) {
    if (!failed.containsKey(Lane.of(row)) && refusing.isRefusal(row.topic(), failure)) {
      refused.put(row, failure);
    } else {
      failed.putIfAbsent(Lane.of(row), failure);
    }
  }

  /**
   * The rows that Kafka has acknowledged. Does not include a row if an earlier row of the same lane
   * has failed.
   */
  List<Departing> acknowledged() {
    return acknowledged;
  }

  /** The rows with a permanent failure, each with this failure. */
  Map<Departing, Throwable> refused() {
    return refused;
  }

  /**
   * For each bucket with a failure that is not permanent: one of the failures of this bucket. The
   * rows with these failures stay in the outbox.
   */
  Map<Short, Throwable> failed() {
    Map<Short, Throwable> byBucket = new HashMap<>();
    failed.forEach((lane, failure) -> byBucket.putIfAbsent(lane.bucket(), failure));
    return byBucket;
  }

  /** Whether it is possible that the producer is still sending some of the rows. */
  boolean isAnyUnderWay() {
    return !isAllSettled;
  }
}

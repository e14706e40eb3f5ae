package org.cpor.messaging.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The buckets whose last attempt to send rows failed. After the first failure of a bucket, a relay
 * skips this bucket for 0.2 s. This time doubles with each further failure, up to 3.2 s.
 */
final class PausedBuckets {

  private static final Logger LOG = Logger.getLogger(PausedBuckets.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final int MAX_DOUBLINGS = 4;

  private final Map<Short, Pause> paused = new HashMap<>();

  private record Pause(long until, int failures) {}

  /** The buckets that a relay must skip now. */
  List<Short> pausedNow() {
    long now = System.nanoTime();
    return paused.entrySet().stream()
        .filter(pause -> pause.getValue().until() - now > 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether the last attempt to send rows of this bucket failed. */
  boolean isPaused(short bucket) {
    return paused.containsKey(bucket);
  }

  boolean isEmpty() {
    return paused.isEmpty();
  }

  /**
   * Records an attempt to send the rows of the bucket. {@code failure} is null when no row of the
   * bucket failed. A permanently refused row does not count as failed.
   */
  void recordAttempt(short bucket, @Nullable Throwable failure) {
    if (failure == null) {
      if (paused.remove(bucket) != null) {
        LOG.infof("facts are sent from the outbox again: bucket=%d", bucket);
      }
      return;
    }
    Pause before = paused.get(bucket);
    int failures = before == null ? 0 : before.failures();
    if (before == null) {
      LOG.warnf("facts wait in the outbox: bucket=%d fault=%s", bucket, failure);
    }
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, MAX_DOUBLINGS));
    paused.put(bucket, new Pause(System.nanoTime() + pause.toNanos(), failures + 1));
  }
}

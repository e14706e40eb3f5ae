package org.cpor.messaging.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The buckets whose rows cannot be sent. Each is left out for a time that grows with the number of
 * its failures.
 */
final class RestingBuckets {

  private static final Logger LOG = Logger.getLogger(RestingBuckets.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final int MOST_DOUBLINGS = 4;

  private final Map<Short, Rest> resting = new HashMap<>();

  private record Rest(long until, int failures) {}

  /** The buckets that must not be tried now. */
  List<Short> now() {
    long now = System.nanoTime();
    return resting.entrySet().stream()
        .filter(rest -> rest.getValue().until() - now > 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether the last attempt to send rows of this bucket failed. */
  boolean has(short bucket) {
    return resting.containsKey(bucket);
  }

  boolean isEmpty() {
    return resting.isEmpty();
  }

  /** Records an attempt: {@code failure} is null when all rows of the bucket were sent. */
  void note(short bucket, @Nullable Throwable failure) {
    if (failure == null) {
      if (resting.remove(bucket) != null) {
        LOG.infof("facts are sent from the outbox again: bucket=%d", bucket);
      }
      return;
    }
    Rest before = resting.get(bucket);
    int failures = before == null ? 0 : before.failures();
    if (before == null) {
      LOG.warnf("facts wait in the outbox: bucket=%d fault=%s", bucket, failure);
    }
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    resting.put(bucket, new Rest(System.nanoTime() + pause.toNanos(), failures + 1));
  }
}

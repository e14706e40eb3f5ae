package org.cpor.platform.duework;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/**
 * The items that failed, each with the delay until its next attempt. The delay is one second after
 * the first failure. The delay doubles with each further failure, up to five minutes. Each replica
 * has its own list. The first attempt at an item has no delay.
 */
final class FailedItems {

  private static final Duration FIRST_DELAY = Duration.ofSeconds(1);
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);

  private static final int MOST_ITEMS = 1_000;

  private record Key(String work, Object item) {

    static <T> Key of(DueWork<T> work, T item) {
      return new Key(work.name(), work.key(item));
    }
  }

  /**
   * The delay after a failure, and the time of the failure by {@link System#nanoTime}. Uses no
   * {@link java.time.Clock}, because the services' clock can be set in development.
   */
  private record Failure(Duration delay, long failedAtNanos) {

    boolean isResting() {
      return System.nanoTime() - failedAtNanos < delay.toNanos();
    }

    Failure again() {
      Duration doubled = delay.multipliedBy(2);
      return new Failure(
          doubled.compareTo(LONGEST_DELAY) < 0 ? doubled : LONGEST_DELAY, System.nanoTime());
    }
  }

  private final Cache<Key, Failure> failures =
      Caffeine.newBuilder()
          .maximumSize(MOST_ITEMS)
          .expireAfterWrite(LONGEST_DELAY.multipliedBy(2))
          .build();

  /** Adds a failure of {@code item}, and returns the delay until the next attempt. */
  <T> Duration add(DueWork<T> work, T item) {
    return failures
        .asMap()
        .merge(
            Key.of(work, item),
            new Failure(FIRST_DELAY, System.nanoTime()),
            (before, first) -> before.again())
        .delay();
  }

  <T> void remove(DueWork<T> work, T item) {
    failures.invalidate(Key.of(work, item));
  }

  <T> boolean isResting(DueWork<T> work, T item) {
    Failure failure = failures.getIfPresent(Key.of(work, item));
    return failure != null && failure.isResting();
  }

  int count(DueWork<?> work) {
    return Math.toIntExact(
        failures.asMap().keySet().stream().filter(key -> key.work().equals(work.name())).count());
  }
}

package org.cpor.platform.duework;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/**
 * The items that failed, with the delay until each is tried again: first one second, then twice as
 * long after each failure, at most five minutes. Each replica has its own list. An item that is not
 * in the list is tried at once.
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
   * The delay after a failure, and the time of the failure by {@link System#nanoTime}. The clock of
   * the domain is not used, because it can be set in development.
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

  /** Adds a failure of the item, and returns the delay until the item is tried again. */
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

package org.cpor.benchmarks;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * When this process, and all that it started, have little to do: the JIT compilers are still busy
 * with one burst when its last claim is done, and the next burst would wait for them.
 */
final class Rest {

  private static final Duration LOOK = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Of one processor: what the services, Kafka and PostgreSQL use when nobody asks them. */
  private static final double LITTLE = 0.2;

  private Rest() {}

  /**
   * Waits for it.
   *
   * @throws IllegalStateException when it does not come
   */
  static void await() throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Duration before = used();
    while (System.nanoTime() < deadline) {
      Thread.sleep(LOOK);
      Duration now = used();
      if (now.minus(before).toNanos() < LITTLE * LOOK.toNanos()) {
        return;
      }
      before = now;
    }
    throw new IllegalStateException("the machine does not come to rest");
  }

  /** The processor's time so far. */
  private static Duration used() {
    ProcessHandle self = ProcessHandle.current();
    return Stream.concat(Stream.of(self), self.descendants())
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }
}

package org.cpor.benchmarks;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * Waits until this process, and all that it started, have little to do. The JIT compilers are still
 * busy after the last claim of a burst, and would delay the next burst.
 */
final class Rest {

  private static final Duration LOOK = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** A fraction of one processor, which the services, Kafka and PostgreSQL use without requests. */
  private static final double LITTLE = 0.2;

  private Rest() {}

  /**
   * Waits until the load is low.
   *
   * @throws IllegalStateException when it stays high
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

  /** The processor time so far. */
  private static Duration used() {
    ProcessHandle self = ProcessHandle.current();
    return Stream.concat(Stream.of(self), self.descendants())
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }
}

package org.cpor.benchmarks;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * Waits until this process and all processes that it started have little to do. After the last
 * claim of a burst, the JIT compilers are still busy and would delay the next burst.
 */
final class Rest {

  private static final Duration LOOK = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** If all the processes use less than this fraction of one processor, they have little to do. */
  private static final double LITTLE = 0.2;

  private Rest() {}

  /**
   * Waits until the load is low.
   *
   * @throws IllegalStateException when the load stays high
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
    throw new IllegalStateException("the processes are still busy");
  }

  /** The processor time that the processes have used so far. */
  private static Duration used() {
    ProcessHandle self = ProcessHandle.current();
    return Stream.concat(Stream.of(self), self.descendants())
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }
}

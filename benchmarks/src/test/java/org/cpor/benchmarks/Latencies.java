package org.cpor.benchmarks;

import java.util.Arrays;

/** How long each of many requests took, those that failed among them. */
final class Latencies {

  private final double[] sorted;
  private final long failed;

  Latencies(double[] milliseconds, long failed) {
    sorted = milliseconds.clone();
    Arrays.sort(sorted);
    this.failed = failed;
  }

  /** How many were not answered as expected. */
  long failed() {
    return failed;
  }

  /** What that percentage of the requests did not exceed, in milliseconds. */
  double percentile(double percent) {
    int rank = (int) Math.ceil(percent / 100 * sorted.length);
    return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)];
  }
}

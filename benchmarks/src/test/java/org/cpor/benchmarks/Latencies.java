package org.cpor.benchmarks;

import java.util.Arrays;

/** The durations of many requests, including failed ones. */
final class Latencies {

  private final double[] sorted;
  private final long failed;

  Latencies(double[] milliseconds, long failed) {
    sorted = milliseconds.clone();
    Arrays.sort(sorted);
    this.failed = failed;
  }

  /** The number of requests that did not get the expected answer. */
  long failed() {
    return failed;
  }

  /**
   * Returns a percentile in milliseconds: {@code percent} percent of the requests were not slower.
   */
  double percentile(double percent) {
    int rank = (int) Math.ceil(percent / 100 * sorted.length);
    return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)];
  }
}

package org.cpor.benchmarks;

import java.util.Arrays;

/** How long each of many requests took. */
final class Latencies {

  private final double[] sorted;

  Latencies(double... milliseconds) {
    sorted = milliseconds.clone();
    Arrays.sort(sorted);
  }

  /** What that percentage of the requests did not exceed, in milliseconds. */
  double percentile(double percent) {
    int rank = (int) Math.ceil(percent / 100 * sorted.length);
    return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)];
  }
}

package org.cpor.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Clients that send requests. A client waits for the answer to its request before it sends the next
 * request.
 */
final class Clients {

  private Clients() {}

  /** One call of a client. An exception fails the run. */
  @FunctionalInterface
  interface Call {
    void run() throws Exception;
  }

  /** Creates the call that a client repeats. */
  @FunctionalInterface
  interface Client {
    Call call(int number) throws Exception;
  }

  /**
   * Returns how many calls per second {@code count} clients make together. Measures for the
   * duration {@code time}.
   */
  static double rate(int count, Duration time, Client client) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
      List<Call> calls = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        calls.add(client.call(i));
      }
      long start = System.nanoTime();
      long end = start + time.toNanos();
      List<Future<Integer>> done = new ArrayList<>();
      for (Call call : calls) {
        done.add(threads.submit(() -> repeat(call, end)));
      }
      int sum = 0;
      for (Future<Integer> each : done) {
        sum += each.get();
      }
      return sum * 1e9 / (System.nanoTime() - start);
    }
  }

  private static int repeat(Call call, long end) throws Exception {
    int done = 0;
    while (System.nanoTime() < end) {
      call.run();
      done++;
    }
    return done;
  }
}

package org.cpor.stack.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits until a process that was started is ready. */
public final class Listening {

  private static final Duration POLL_INTERVAL = Duration.ofMillis(50);

  private Listening() {}

  /**
   * Returns when {@code port} accepts connections.
   *
   * @throws IllegalStateException when {@code process} ends first, or when {@code timeout} passes
   *     first
   */
  public static void await(String name, Process process, int port, Duration timeout) {
    await(name, process, () -> accepts(port), timeout);
  }

  /**
   * Returns when {@code ready} returns true.
   *
   * @throws IllegalStateException when {@code process} ends first, or when {@code timeout} passes
   *     first
   */
  public static void await(String name, Process process, BooleanSupplier ready, Duration timeout) {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (!ready.getAsBoolean()) {
      if (!process.isAlive()) {
        throw new IllegalStateException(
            name + " ended while it was starting, with exit code " + process.exitValue());
      }
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(
            name + " was not ready within " + timeout.toSeconds() + " seconds");
      }
      try {
        Thread.sleep(POLL_INTERVAL);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while " + name + " was starting", e);
      }
    }
  }

  private static boolean accepts(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}

package org.cpor.stack.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for a process to begin its service. */
public final class Listening {

  private static final Duration PAUSE = Duration.ofMillis(50);

  private Listening() {}

  /**
   * Returns when {@code port} accepts connections.
   *
   * @throws IllegalStateException when {@code process} ends first or {@code patience} does
   */
  public static void await(String name, Process process, int port, Duration patience) {
    await(name, process, () -> accepts(port), patience);
  }

  /**
   * Returns when {@code ready} says so.
   *
   * @throws IllegalStateException when {@code process} ends first or {@code patience} does
   */
  public static void await(String name, Process process, BooleanSupplier ready, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!ready.getAsBoolean()) {
      if (!process.isAlive()) {
        throw new IllegalStateException(
            name + " ended while it was starting, with exit code " + process.exitValue());
      }
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(
            name + " was not ready within " + patience.toSeconds() + " seconds");
      }
      try {
        Thread.sleep(PAUSE);
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

package org.cpor.stack.process;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;

/**
 * Runs the {@code main} of another class and ends this JVM when its standard input ends. Standard
 * input is a pipe from the parent process. When the parent ends, even after SIGKILL, the pipe ends,
 * and so this JVM ends.
 */
public final class ParentWatchdog {

  private static final Duration EXIT_TIMEOUT = Duration.ofSeconds(45);

  private ParentWatchdog() {}

  /**
   * Runs a class.
   *
   * @param args the name of the class, and then the arguments of its {@code main}
   */
  public static void main(String[] args) throws ReflectiveOperationException {
    Thread.ofPlatform().daemon().name("parent-watchdog").start(ParentWatchdog::awaitEndOfInput);
    Class.forName(args[0])
        .getMethod("main", String[].class)
        .invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
  }

  private static void awaitEndOfInput() {
    try {
      InputStream in = System.in;
      while (in.read() >= 0) {
        // Ignores the content of standard input.
      }
    } catch (IOException e) {
      // A broken pipe also ends the input.
    }
    exit();
  }

  /** Shuts this JVM down. If its shutdown hooks take longer than 45 seconds, halts it. */
  public static void exit() {
    Thread.ofPlatform().daemon().name("halt-after-timeout").start(ParentWatchdog::haltAfterTimeout);
    System.exit(143);
  }

  private static void haltAfterTimeout() {
    try {
      Thread.sleep(EXIT_TIMEOUT);
    } catch (InterruptedException e) {
      // An interrupt only makes the halt come earlier.
    }
    Runtime.getRuntime().halt(143);
  }
}

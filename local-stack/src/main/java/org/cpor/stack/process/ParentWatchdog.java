package org.cpor.stack.process;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;

/**
 * Runs the {@code main} of another class and ends this JVM when its standard input ends. The
 * standard input is a pipe from the parent process, so this JVM ends when the parent ends, even
 * after SIGKILL.
 */
public final class ParentWatchdog {

  private static final Duration EXIT_TIMEOUT = Duration.ofSeconds(45);

  private ParentWatchdog() {}

  /** The first argument is the class to run. The others are the arguments of that class. */
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
        // The content does not matter.
      }
    } catch (IOException e) {
      // A broken pipe also ends the input.
    }
    exit();
  }

  /** Shuts this JVM down; halts it when its shutdown hooks take longer than 45 seconds. */
  public static void exit() {
    Thread.ofPlatform().daemon().name("halt-after-timeout").start(ParentWatchdog::haltAfterTimeout);
    System.exit(143);
  }

  private static void haltAfterTimeout() {
    try {
      Thread.sleep(EXIT_TIMEOUT);
    } catch (InterruptedException e) {
      // Halt now.
    }
    Runtime.getRuntime().halt(143);
  }
}

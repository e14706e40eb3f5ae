package org.cpor.stack.process;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;

/**
 * Ties a JVM to the one that started it: runs another class's {@code main}, and ends when standard
 * input does, which it does when the starter is gone, whatever way it went.
 */
public final class Tether {

  private static final Duration PATIENCE = Duration.ofSeconds(45);

  private Tether() {}

  /** The first argument is the class to run; the others are its own. */
  public static void main(String[] args) throws ReflectiveOperationException {
    Thread.ofPlatform().daemon().name("tether").start(Tether::awaitEndOfInput);
    Class.forName(args[0])
        .getMethod("main", String[].class)
        .invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
  }

  private static void awaitEndOfInput() {
    try {
      InputStream in = System.in;
      while (in.read() >= 0) {
        // What it says does not matter.
      }
    } catch (IOException e) {
      // A broken pipe is an end, too.
    }
    end();
  }

  /** Shuts this JVM down, orderly if that does not take long. */
  public static void end() {
    Thread.ofPlatform().daemon().name("tether-cutter").start(Tether::haltWhenPatienceEnds);
    System.exit(143);
  }

  private static void haltWhenPatienceEnds() {
    try {
      Thread.sleep(PATIENCE);
    } catch (InterruptedException e) {
      // Then it ends now.
    }
    Runtime.getRuntime().halt(143);
  }
}

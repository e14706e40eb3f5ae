package org.cpor.stack.demo;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Prints the story. Any thread can call the methods. */
final class Narrator {

  private static final int WIDTH = 100;

  private final PrintStream out;
  private final Map<String, String> nicknames = new ConcurrentHashMap<>();

  Narrator(PrintStream out) {
    this.out = out;
  }

  /** Sets a name that is printed in place of {@code claimId}. */
  void call(String claimId, String nickname) {
    nicknames.put(claimId, nickname);
  }

  void chapter(String title) {
    print("%n── %s %s", title, "─".repeat(Math.max(0, WIDTH - title.length() - 4)));
  }

  /** Prints an action of a user or a system. */
  void step(String text) {
    print("%n  %s", text);
  }

  /** Prints the result of an action. */
  void outcome(String text) {
    print("    ✓ %s", text);
  }

  /** Prints an event that was published on Kafka. */
  void event(String name, String claimId) {
    print("    · %-28s %s", name, nickname(claimId));
  }

  /** Prints a comment on a claim. */
  void comment(String claimId, String text) {
    print("    ✎ comment on %s", nickname(claimId));
    text.lines()
        .flatMap(line -> Arrays.stream(wrapped(line).split("\n")))
        .forEach(line -> print("        %s", line));
  }

  private String nickname(String claimId) {
    return nicknames.getOrDefault(claimId, "claim " + claimId);
  }

  private static String wrapped(String line) {
    return line.replaceAll("(.{1," + (WIDTH - 12) + "})(\\s+|$)", "$1\n");
  }

  private synchronized void print(String format, Object... arguments) {
    out.printf(format + "%n", arguments);
    out.flush();
  }
}

package org.cpor.stack.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Sets where the libraries in this JVM write their logs. The output of the commands must not
 * contain these logs.
 */
final class LibraryLog {

  private static final Logger ROOT = Logger.getLogger("");

  private LibraryLog() {}

  /** Prints warnings and errors only, in one line each. */
  static void quiet() {
    System.setProperty(
        "java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n");
    ROOT.setLevel(Level.WARNING);
  }

  /** Writes the whole log to {@code file} instead of the terminal. */
  static void to(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Handler handler = new FileHandler(file.toString(), true);
    handler.setFormatter(new SimpleFormatter());
    for (Handler console : ROOT.getHandlers()) {
      ROOT.removeHandler(console);
    }
    ROOT.addHandler(handler);
    ROOT.setLevel(Level.INFO);
  }
}

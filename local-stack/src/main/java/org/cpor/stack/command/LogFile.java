package org.cpor.stack.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Keeps what the libraries in this JVM log off the terminal, which shows progress only. */
final class LogFile {

  private static final String FORMAT = "%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n";
  private static final Logger ROOT = Logger.getLogger("");

  private LogFile() {}

  /** Lets only warnings through to the terminal. */
  static void keepTerminalQuiet() {
    for (Handler console : ROOT.getHandlers()) {
      console.setLevel(Level.WARNING);
    }
  }

  /** Sends everything to {@code file}, and nothing to the terminal. */
  static void open(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    System.setProperty("java.util.logging.SimpleFormatter.format", FORMAT);
    Handler handler = new FileHandler(file.toString(), true);
    handler.setFormatter(new SimpleFormatter());
    handler.setLevel(Level.INFO);
    for (Handler console : ROOT.getHandlers()) {
      ROOT.removeHandler(console);
    }
    ROOT.addHandler(handler);
  }
}

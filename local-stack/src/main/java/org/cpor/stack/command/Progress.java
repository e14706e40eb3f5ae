package org.cpor.stack.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cpor.stack.PartFailedException;
import org.cpor.stack.StackParts;
import org.cpor.stack.process.Part;
import org.cpor.stack.process.StackAddresses;

/** Prints the progress of the stack. */
final class Progress implements StackParts.Listener {

  private static final int LOG_LINES = 20;
  private static final Pattern STACK_FRAME = Pattern.compile("\\s+(at |\\.\\.\\. ).*|\\s*");

  private final String end;

  /**
   * @param end the key or command that stops the stack, as shown to the user
   */
  Progress(String end) {
    this.end = end;
  }

  void starting() {
    System.out.println("Starting:");
  }

  @Override
  public void ready(Part part, Duration after) {
    System.out.printf("  %-13s ready after %4.1f s%n", part.name(), after.toMillis() / 1000.0);
  }

  @Override
  public void died(Part part) {
    System.out.printf(
        "%s ended unexpectedly; the other parts still run. Its log: %s%n", part.name(), part.log());
  }

  void allReady(StackAddresses addresses) {
    System.out.println();
    addresses.variables().keySet().stream()
        .filter(name -> !name.contains("_JDBC_") && !name.matches(".*(USER|PASSWORD)"))
        .sorted()
        .forEach(name -> System.out.println("  " + name + "=" + addresses.get(name)));
    System.out.println("\nReady. ./cpor env says more; " + end + " stops everything.");
  }

  void failed(PartFailedException failure) {
    System.err.println(failure.getMessage());
    Path log = failure.part().log();
    if (!Files.exists(log)) {
      return;
    }
    try (Stream<String> all = Files.lines(log)) {
      List<String> lines = all.filter(line -> !STACK_FRAME.matcher(line).matches()).toList();
      System.err.println("The end of its log, " + log + ":");
      lines
          .subList(Math.max(0, lines.size() - LOG_LINES), lines.size())
          .forEach(line -> System.err.println("  " + line));
    } catch (IOException e) {
      System.err.println("Its log cannot be read: " + log);
    }
  }
}

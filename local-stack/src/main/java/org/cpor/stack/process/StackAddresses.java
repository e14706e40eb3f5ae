package org.cpor.stack.process;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;

/**
 * Variables with the addresses of a running stack, or with the configuration of one of its
 * services.
 *
 * @param variables such as {@code KAFKA_BOOTSTRAP_SERVERS}
 */
public record StackAddresses(Map<String, String> variables) {

  public static StackAddresses read(Path file) {
    Map<String, String> variables = new TreeMap<>();
    try {
      for (String line : Files.readAllLines(file)) {
        int equals = line.indexOf('=');
        if (equals > 0) {
          variables.put(line.substring(0, equals), line.substring(equals + 1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the addresses of the stack: " + file, e);
    }
    return new StackAddresses(variables);
  }

  /**
   * Replaces {@code file} atomically: a reader sees either the whole old content or the whole new
   * content.
   */
  public void write(Path file) {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(draft, this + "\n");
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /**
   * The value of {@code variable}.
   *
   * @throws IllegalStateException when there is no value, for example because the service with this
   *     address does not run
   */
  public String get(String variable) {
    String value = variables.get(variable);
    if (value == null) {
      throw new IllegalStateException("the running stack has no " + variable);
    }
    return value;
  }

  /** The variables as lines {@code KEY=value}, sorted. */
  @Override
  public String toString() {
    return new TreeMap<>(variables)
        .entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(joining("\n"));
  }
}

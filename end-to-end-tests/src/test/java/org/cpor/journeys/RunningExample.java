package org.cpor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cpor.stack.process.Repository;

/** A program of {@code examples}, started with its script {@code run}. */
final class RunningExample implements AutoCloseable {

  /** A program may have to be built first. */
  private static final Duration TIMEOUT = Duration.ofMinutes(3);

  private final Process process;
  private final Path output;

  private RunningExample(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * Starts a program. {@code JAVA_HOME} names a directory without a JDK, so the script must find a
   * JDK itself.
   *
   * @param example the name of the program's directory
   * @param directory where the output is written
   */
  static RunningExample start(String example, Path directory, String... options)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Repository.here().root().resolve("examples/" + example + "/run").toString());
    command.addAll(List.of(options));
    Path output = Files.createTempFile(directory, example, ".output");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("JAVA_HOME", directory.toString());
    return new RunningExample(builder.start(), output);
  }

  /** The complete lines that the program has printed. */
  List<String> lines() {
    try {
      String printed = Files.readString(output);
      return printed.substring(0, printed.lastIndexOf('\n') + 1).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for a line that begins with {@code start}, and returns the rest of this line. */
  String awaitLine(String start) {
    await("a line with " + start)
        .atMost(TIMEOUT)
        .failFast(
            "the program has ended",
            () -> !process.isAlive() && lines().stream().noneMatch(line -> line.startsWith(start)))
        .until(() -> lines().stream().anyMatch(line -> line.startsWith(start)));
    return lines().stream()
        .filter(line -> line.startsWith(start))
        .findFirst()
        .orElseThrow()
        .substring(start.length());
  }

  /** Waits until the program ends, and returns its exit code. */
  int awaitEnd() throws InterruptedException {
    assertThat(process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)).as("it ends").isTrue();
    return process.exitValue();
  }

  /** Asks the program to end (SIGTERM), and waits until it has ended. */
  void interrupt() throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)).as("it ends").isTrue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}

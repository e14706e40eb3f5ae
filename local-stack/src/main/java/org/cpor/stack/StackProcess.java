package org.cpor.stack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cpor.stack.process.ChildJvm;
import org.cpor.stack.process.FreePorts;
import org.cpor.stack.process.PartName;
import org.cpor.stack.process.Repository;
import org.cpor.stack.process.StackAddresses;
import org.cpor.stack.process.StateDirectory;
import org.cpor.stack.service.PackagedService;
import org.jspecify.annotations.Nullable;

/**
 * A stack on free ports, in a separate process that ends when this process ends. The separate
 * process runs {@code ./cpor up}. Each part can be stopped, killed and started again without the
 * other parts.
 */
public final class StackProcess implements AutoCloseable {

  /** The number of lines of the error output that an exception shows. */
  private static final int SHOWN = 30;

  private final StateDirectory state;
  private final Map<String, String> environment;
  private final Process process;
  private final PrintWriter commands;
  private final BufferedReader answers;

  private StackProcess(StateDirectory state, Map<String, String> environment, Process process) {
    this.state = state;
    this.environment = environment;
    this.process = process;
    this.commands = new PrintWriter(process.outputWriter(UTF_8), true);
    this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
  }

  /**
   * Starts {@code parts} and returns when they are ready. Starts all parts if {@code parts} is
   * empty.
   *
   * @param directory the directory of the stack's data and logs; earlier data and logs in this
   *     directory are deleted
   * @throws IllegalStateException when a part does not start
   */
  public static StackProcess start(Path directory, PartName... parts) {
    return start(directory, Map.of(), parts);
  }

  /**
   * Starts {@code parts} and returns when they are ready. Starts all parts if {@code parts} is
   * empty.
   *
   * @param directory the directory of the stack's data and logs; earlier data and logs in this
   *     directory are deleted
   * @param environment additional variables for all parts
   * @throws IllegalStateException when a part does not start
   */
  public static StackProcess start(
      Path directory, Map<String, String> environment, PartName... parts) {
    StateDirectory state = new StateDirectory(directory.toAbsolutePath());
    List<String> program = new ArrayList<>();
    program.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    program.addAll(ChildJvm.STACK_OPTIONS);
    program.add("-Dcpor.home=" + Repository.here().root());
    program.addAll(List.of("-cp", Repository.here().stackClassPath()));
    program.addAll(List.of("org.cpor.stack.command.Cpor", "up"));
    Arrays.stream(parts).map(PartName::toString).forEach(program::add);
    program.addAll(List.of("--state", state.root().toString()));
    program.addAll(List.of("--free-ports", "--fresh"));
    try {
      Files.createDirectories(state.root());
      ProcessBuilder builder =
          new ProcessBuilder(program)
              .redirectError(ProcessBuilder.Redirect.to(state.errors().toFile()));
      builder.environment().putAll(environment);
      StackProcess stack = new StackProcess(state, environment, builder.start());
      stack.command("ready");
      return stack;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start a stack in " + directory, e);
    }
  }

  /** The addresses of the parts. A part that is started again has the same address as before. */
  public StackAddresses addresses() {
    return StackAddresses.read(state.addresses());
  }

  /** The file with the {@link #addresses}. */
  public Path addressFile() {
    return state.addresses();
  }

  /**
   * A second process of {@code service} on free ports. The process is not started yet. The second
   * process shares the database and the consumer group of the first process, and ends when this JVM
   * ends.
   */
  public PackagedService replica(PartName service) {
    Map<String, String> variables = new HashMap<>(environment);
    variables.putAll(StackAddresses.read(state.configuration(service)).variables());
    variables.put("QUARKUS_HTTP_PORT", Integer.toString(FreePorts.any()));
    variables.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(FreePorts.any()));
    return new PackagedService(service, variables, state.log(service + "-replica"));
  }

  /** Starts {@code part} again, on the same port and data, and returns when it is ready. */
  public void start(PartName part) {
    command("start " + part);
  }

  /** Shuts {@code part} down. */
  public void stop(PartName part) {
    command("stop " + part);
  }

  /** Ends {@code part} as a crash would. */
  public void kill(PartName part) {
    command("kill " + part);
  }

  /** Stops all parts. */
  @Override
  public void close() {
    commands.close();
    ChildJvm.stop(process);
  }

  private synchronized void command(String command) {
    commands.println(command);
    awaitAnswer(command);
  }

  private void awaitAnswer(String command) {
    try {
      @Nullable String line = answers.readLine();
      while (line != null) {
        if (line.startsWith("@failed")) {
          throw new IllegalStateException(command + ": " + line);
        }
        if (line.startsWith("@done")) {
          return;
        }
        line = answers.readLine();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("lost the stack in " + state.root(), e);
    }
    close();
    Path kept = state.keepLogs();
    throw new IllegalStateException(
        "%s: the stack ended; its logs are in %s; its last errors are:%n%s"
            .formatted(command, kept, lastLines(kept.resolve(state.errors().getFileName()))));
  }

  private static String lastLines(Path file) {
    try {
      List<String> lines = Files.readAllLines(file, ISO_8859_1);
      return String.join(
          System.lineSeparator(), lines.subList(Math.max(0, lines.size() - SHOWN), lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}

package org.cpor.stack.testing;

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
 * A stack of the test's own, on free ports, in a process that ends with this one: the same program
 * as {@code ./cpor up}. Its parts can be stopped, killed and started again one by one.
 */
public final class StackProcess implements AutoCloseable {

  private final StateDirectory state;
  private final Process process;
  private final PrintWriter orders;
  private final BufferedReader answers;

  private StackProcess(StateDirectory state, Process process) {
    this.state = state;
    this.process = process;
    this.orders = new PrintWriter(process.outputWriter(UTF_8), true);
    this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
  }

  /**
   * Starts {@code parts}, or all when none is named, and returns when they are ready.
   *
   * @param directory of its own for data and logs; what was in it is lost
   * @throws IllegalStateException when a part does not come up
   */
  public static StackProcess start(Path directory, PartName... parts) {
    StateDirectory state = new StateDirectory(directory.toAbsolutePath());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ChildJvm.STACK_OPTIONS);
    command.add("-Dcpor.home=" + Repository.here().root());
    command.addAll(List.of("-cp", Repository.here().stackClassPath()));
    command.addAll(List.of("org.cpor.stack.command.Cpor", "up"));
    Arrays.stream(parts).map(PartName::toString).forEach(command::add);
    command.addAll(List.of("--state", state.root().toString()));
    command.addAll(List.of("--free-ports", "--fresh"));
    Path log = state.log("stack");
    try {
      Files.createDirectories(log.getParent());
      Process process =
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.to(log.toFile()))
              .start();
      StackProcess stack = new StackProcess(state, process);
      stack.order("ready");
      return stack;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start a stack in " + directory, e);
    }
  }

  /** How its parts are reached; the same after they were stopped and started. */
  public StackAddresses addresses() {
    return StackAddresses.read(state.addresses());
  }

  /** The file that holds {@link #addresses}. */
  public Path addressFile() {
    return state.addresses();
  }

  /**
   * One more process of {@code service}, not started yet, on ports of its own: it shares the
   * database and the consumer group of the one that the stack has. It ends with this process.
   */
  PackagedService replica(PartName service) {
    Map<String, String> environment =
        new HashMap<>(StackAddresses.read(state.configuration(service)).variables());
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(FreePorts.any()));
    environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(FreePorts.any()));
    return new PackagedService(service, environment, state.log(service + "-replica"));
  }

  /** Starts {@code part} again, on the same port and data, and returns when it is ready. */
  public void start(PartName part) {
    order("start " + part);
  }

  /** Stops {@code part} orderly. */
  public void stop(PartName part) {
    order("stop " + part);
  }

  /** Ends {@code part} as a crash would. */
  public void kill(PartName part) {
    order("kill " + part);
  }

  /** Stops all. */
  @Override
  public void close() {
    orders.close();
    ChildJvm.stop(process);
  }

  private synchronized void order(String order) {
    orders.println(order);
    awaitAnswer(order);
  }

  private void awaitAnswer(String order) {
    try {
      @Nullable String line = answers.readLine();
      while (line != null) {
        if (line.startsWith("@failed")) {
          throw new IllegalStateException(order + ": " + line);
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
    throw new IllegalStateException(
        order + ": the stack ended; see the logs in " + state.root().resolve("log"));
  }
}

package org.cpor.stack.command;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.cpor.stack.LocalStack;
import org.cpor.stack.PartFailedException;
import org.cpor.stack.process.FreePorts;
import org.cpor.stack.process.PartName;
import org.cpor.stack.process.Repository;
import org.cpor.stack.process.StateDirectory;
import org.cpor.stack.process.Tether;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Starts the stack and keeps it up until this process is told to end. */
@Command(
    name = "up",
    description = "Starts everything, or the parts named, and stays until Ctrl-C.",
    mixinStandardHelpOptions = true)
final class Up implements Callable<Integer> {

  private static final int LOG_LINES = 20;

  @Parameters(
      arity = "0..*",
      paramLabel = "PART",
      description = "Only these parts: ${COMPLETION-CANDIDATES}.")
  private List<PartName> parts = List.of(PartName.values());

  @Option(names = "--state", hidden = true)
  private @Nullable Path stateDirectory;

  @Option(names = "--free-ports", hidden = true)
  private boolean freePorts;

  @Option(names = "--fresh", hidden = true)
  private boolean fresh;

  @Option(names = "--takes-orders", hidden = true)
  private boolean takesOrders;

  @Override
  public Integer call() throws Exception {
    Set<PartName> wanted = EnumSet.copyOf(parts);
    StateDirectory state =
        new StateDirectory(
            stateDirectory == null ? Repository.here().stateDirectory() : stateDirectory);
    Optional<AutoCloseable> claim = state.claim();
    if (claim.isEmpty()) {
      return alreadyUp(state);
    }
    if (fresh) {
      state.clear();
    }
    Map<PartName, Integer> ports = freePorts ? FreePorts.forAllParts() : configuredPorts(wanted);
    LogFile.open(state.log("identity"));
    Files.writeString(state.pid(), ProcessHandle.current().pid() + "\n");
    LocalStack stack = new LocalStack(state, ports);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, state)));
    try {
      stack.start(wanted, Up::report);
    } catch (PartFailedException e) {
      explain(e);
      return 1;
    }
    stack.addresses(wanted).write(state.addresses());
    if (takesOrders) {
      new Orders(stack).obey();
    } else {
      System.out.println("\n" + stack.addresses(wanted) + "\n\nReady. Ctrl-C stops everything.");
      Tether.endWithParent();
      new CountDownLatch(1).await();
    }
    return 0;
  }

  private static int alreadyUp(StateDirectory state) throws IOException {
    System.out.println("It is up already.");
    if (Files.exists(state.addresses())) {
      System.out.println(Files.readString(state.addresses()));
    }
    return 0;
  }

  private static Map<PartName, Integer> configuredPorts(Set<PartName> wanted) {
    Map<PartName, Integer> ports = new EnumMap<>(PartName.class);
    for (PartName part : PartName.values()) {
      ports.put(part, part.port(System.getenv()));
    }
    String taken =
        wanted.stream()
            .filter(part -> !FreePorts.isFree(part.port(System.getenv())))
            .map(part ->
                "Port %d, for %s, is in use. Free it, or choose another with %s=PORT."
                    .formatted(part.port(System.getenv()), part, part.portVariable()))
            .collect(joining("\n"));
    if (!taken.isEmpty()) {
      throw new IllegalStateException(taken);
    }
    return ports;
  }

  private static void report(LocalStack.Started started) {
    System.out.printf(
        "  %-14s ready after %4.1f s%n",
        started.part().name(), started.after().toMillis() / 1000.0);
  }

  private static void explain(PartFailedException failure) {
    System.err.println(failure.getMessage());
    Path log = failure.part().log();
    if (Files.exists(log)) {
      try {
        List<String> lines = Files.readAllLines(log);
        System.err.println("The last lines of " + log + ":");
        lines
            .subList(Math.max(0, lines.size() - LOG_LINES), lines.size())
            .forEach(line -> System.err.println("  " + line));
      } catch (IOException e) {
        System.err.println("Its log cannot be read: " + log);
      }
    }
  }

  private static void stop(LocalStack stack, StateDirectory state) {
    try {
      Files.deleteIfExists(state.addresses());
      stack.close();
      Files.deleteIfExists(state.pid());
    } catch (IOException e) {
      System.err.println("cannot clear " + state.root() + ": " + e.getMessage());
    }
  }
}

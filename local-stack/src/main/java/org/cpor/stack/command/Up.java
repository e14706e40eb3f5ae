package org.cpor.stack.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.cpor.stack.LocalStack;
import org.cpor.stack.PartFailedException;
import org.cpor.stack.StackParts;
import org.cpor.stack.process.PartName;
import org.cpor.stack.process.Repository;
import org.cpor.stack.process.StackPorts;
import org.cpor.stack.process.StateDirectory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Starts the stack. Stops the stack when standard input ends or this process is terminated. */
@Command(
    name = "up",
    description = {
      "Starts everything, or the named parts, and stays in the foreground until Ctrl-C.",
      "The data stays under .cpor/ until ./cpor reset."
    },
    footer = {
      "",
      "CPOR_INTAKE_PORT and CPOR_VERIFIER_PORT, _ARBITRATION_, _NOTIFICATION_, _IDENTITY_, _KAFKA_ and _POSTGRES_",
      "change the port of a part. CPOR_INTAKE_MANAGEMENT_PORT changes the port of a service's health and metrics."
    })
final class Up implements Callable<Integer> {

  @Parameters(
      arity = "0..*",
      paramLabel = "PART",
      description = "Only these parts: ${COMPLETION-CANDIDATES}.")
  private List<PartName> parts = List.of(PartName.values());

  @Option(
      names = "--without",
      paramLabel = "PART",
      split = ",",
      description = "Not these parts, which you run yourself: see ./cpor env --service.")
  private List<PartName> without = List.of();

  @Option(
      names = "--detach",
      description = "Returns when all parts are ready; ./cpor down stops them.")
  private boolean detach;

  @Option(names = "--state", hidden = true)
  private @Nullable Path stateDirectory;

  @Option(names = "--free-ports", hidden = true)
  private boolean freePorts;

  @Option(names = "--fresh", hidden = true)
  private boolean fresh;

  /** Lets the stack continue when standard input ends. A signal still stops the stack. */
  @Option(names = "--daemon", hidden = true)
  private boolean daemon;

  @Override
  public Integer call() throws Exception {
    Set<PartName> wanted = EnumSet.copyOf(parts);
    wanted.removeAll(without);
    StateDirectory state =
        new StateDirectory(
            stateDirectory == null ? Repository.here().stateDirectory() : stateDirectory);
    if (detach && !state.isClaimed()) {
      return new DetachedStack(state).start(wanted);
    }
    Optional<AutoCloseable> claim = state.claim();
    if (claim.isEmpty()) {
      return alreadyUp(state);
    }
    if (fresh) {
      state.clear();
    }
    run(wanted, state);
    return 0;
  }

  private void run(Set<PartName> wanted, StateDirectory state) throws Exception {
    ControlProtocol control = new ControlProtocol();
    if (!daemon) {
      control.listen();
    }
    StackPorts ports = freePorts ? StackPorts.free() : StackPorts.configured(System.getenv());
    ports.requireFree(wanted);
    state.deleteLogs();
    LibraryLog.to(state.log(PartName.IDENTITY));
    Files.writeString(state.pid(), ProcessHandle.current().pid() + "\n");
    StackParts stack = new LocalStack(state, ports).parts();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, state)));
    Progress progress = new Progress(daemon ? "./cpor down" : "Ctrl-C");
    progress.starting();
    try {
      stack.start(wanted, progress);
    } catch (PartFailedException e) {
      if (!stack.isClosing()) {
        progress.failed(e);
      }
      System.exit(1);
    }
    progress.allReady(stack.addresses(wanted));
    stack.addresses(wanted).write(state.addresses());
    control.serve(stack, progress);
  }

  private static int alreadyUp(StateDirectory state) throws IOException {
    if (Files.exists(state.addresses())) {
      System.out.println("The stack is already up:\n\n" + Files.readString(state.addresses()));
    } else {
      System.out.println("The stack is already being started.");
    }
    return 0;
  }

  private static void stop(StackParts stack, StateDirectory state) {
    System.out.println("Stopping.");
    StateDirectory.delete(state.addresses());
    stack.close();
  }
}

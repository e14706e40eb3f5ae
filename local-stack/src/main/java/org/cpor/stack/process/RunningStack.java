package org.cpor.stack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cpor.kafka.DeadLetters;

/**
 * A stack that runs in another process.
 *
 * @param state the directory of the stack
 */
public record RunningStack(StateDirectory state) {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  /** The stack of this repository, if it is running. */
  public static Optional<RunningStack> find() {
    StateDirectory state = new StateDirectory(Repository.here().stateDirectory());
    return state.isClaimed() ? Optional.of(new RunningStack(state)) : Optional.empty();
  }

  /**
   * The addresses of the stack of this repository.
   *
   * @throws IllegalStateException when the stack is not running, or is not ready yet
   */
  public static StackAddresses addresses() {
    RunningStack stack =
        find()
            .orElseThrow(
                () -> new IllegalStateException("Nothing is running. Start it with ./cpor up"));
    return StackAddresses.read(stack.require(stack.state.addresses()));
  }

  /** The variables that configure one service of the stack of this repository. */
  public static StackAddresses configurationOf(String service) {
    RunningStack stack =
        find()
            .orElseThrow(
                () -> new IllegalStateException("Nothing is running. Start it with ./cpor up"));
    return StackAddresses.read(stack.require(stack.state.configuration(service)));
  }

  /** The dead letters of the services of the stack of this repository. */
  public static DeadLetters deadLetters() {
    return DeadLetters.at(addresses().get("KAFKA_BOOTSTRAP_SERVERS"));
  }

  private Path require(Path file) {
    if (!Files.exists(file)) {
      throw new IllegalStateException(
          "The stack is not ready yet, or has no service of this name.");
    }
    return file;
  }

  /**
   * Ends the stack with SIGTERM. If the stack still runs after 60 seconds, ends it with SIGKILL.
   */
  public void stop() throws IOException {
    long pid = Long.parseLong(Files.readString(state.pid()).strip());
    ProcessHandle.of(pid)
        .ifPresent(process -> {
          process.destroy();
          if (!ended(process)) {
            process.destroyForcibly();
          }
        });
  }

  private static boolean ended(ProcessHandle process) {
    try {
      process.onExit().orTimeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS).join();
      return true;
    } catch (CompletionException e) {
      if (e.getCause() instanceof TimeoutException) {
        return false;
      }
      throw e;
    }
  }
}

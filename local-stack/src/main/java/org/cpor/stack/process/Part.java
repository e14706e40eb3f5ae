package org.cpor.stack.process;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A part of the platform: a service, or a server that the services need. */
public interface Part {

  PartName name();

  /** The file of its output. */
  Path log();

  /** Its addresses, as variables for {@code ./cpor env}. */
  Map<String, String> addresses();

  /** The variables that configure it; empty for a part that is not configured by variables. */
  default Map<String, String> environment() {
    return Map.of();
  }

  /**
   * Starts it and returns when it answers.
   *
   * @throws RuntimeException when it does not start
   */
  void start();

  /** Shuts it down; without effect when it does not run. */
  void stop();

  /** Ends it at once, as a crash would. */
  void kill();

  /** Its process; empty when it has no process of its own, or does not run. */
  Optional<ProcessHandle> process();
}

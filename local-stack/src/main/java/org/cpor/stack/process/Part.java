package org.cpor.stack.process;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A part of the platform: a service, or a server that the services need. */
public interface Part {

  PartName name();

  /** The file of the part's output. */
  Path log();

  /** The part's addresses, as variables for {@code ./cpor env}. */
  Map<String, String> addresses();

  /** The variables that configure the part; empty when the part needs no variables. */
  default Map<String, String> environment() {
    return Map.of();
  }

  /**
   * Starts the part and returns when it answers.
   *
   * @throws RuntimeException when the part does not start
   */
  void start();

  /** Shuts the part down. Does nothing when the part does not run. */
  void stop();

  /** Ends the part at once, as a crash would. */
  void kill();

  /** The part's process; empty when the part has no process of its own or does not run. */
  Optional<ProcessHandle> process();
}

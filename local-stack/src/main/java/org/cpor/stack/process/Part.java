package org.cpor.stack.process;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Something that runs, of which the platform consists. */
public interface Part {

  PartName name();

  /** What it prints. */
  Path log();

  /** How it is reached, as variables for {@code ./cpor env}. */
  Map<String, String> addresses();

  /**
   * Starts it and returns when it answers.
   *
   * @throws RuntimeException when it does not come up
   */
  void start();

  /** Stops it orderly; without effect when it does not run. */
  void stop();

  /** Ends it at once, as a crash would. */
  void kill();

  /** The process it runs in; empty when it has none of its own, or does not run. */
  Optional<ProcessHandle> process();
}

package org.cpor.intake.document.application;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.cpor.platform.problem.ProblemException;

/** Scans files for viruses. */
public interface VirusScanner {

  /**
   * The name of the virus in the file; empty when none is found.
   *
   * @throws ProblemException {@code UNAVAILABLE} when the file cannot be scanned now
   */
  Optional<String> find(Path file) throws IOException;
}

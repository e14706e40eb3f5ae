package org.cpor.intake.document.application;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.cpor.platform.problem.ProblemException;

/** Looks for viruses. */
public interface VirusScanner {

  /**
   * The name of a virus in the file; empty when none is known to be there.
   *
   * @throws ProblemException {@code UNAVAILABLE} when nobody can tell now
   */
  Optional<String> find(Path file) throws IOException;
}

package org.cpor.intake.document.storage;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.time.Duration;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.ProblemException;
import org.jboss.logging.Logger;

/** Reports failures of a store, in the log and to the caller. */
final class StorageUnavailable {

  private static final Logger LOG = Logger.getLogger(StorageUnavailable.class);

  /** The document cannot be written to its store. */
  static final String NOT_KEPT = "The document cannot be kept now.";

  /** The document cannot be read from its store. */
  static final String NOT_READ = "The document cannot be read now.";

  /** The document cannot be removed from its store. */
  static final String NOT_REMOVED = "The document cannot be removed now.";

  private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

  private StorageUnavailable() {}

  /**
   * Logs a failure.
   *
   * @param store the name of the store
   * @param detail what cannot be done with the document now. This text becomes the detail of the
   *     problem
   * @return the problem to throw
   */
  static ProblemException log(String store, @CompileTimeConstant String detail, Exception failure) {
    LOG.errorf(failure, "A store does not accept or return bytes: store=%s. %s", store, detail);
    return ProblemException.passing(CommonProblem.UNAVAILABLE, RETRY_AFTER, detail);
  }
}

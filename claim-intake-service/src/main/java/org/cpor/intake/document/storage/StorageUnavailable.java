package org.cpor.intake.document.storage;

import java.time.Duration;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.ProblemException;
import org.jboss.logging.Logger;

/** Reports failures of a store, in the log and to the caller. */
final class StorageUnavailable {

  private static final Logger LOG = Logger.getLogger(StorageUnavailable.class);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

  private StorageUnavailable() {}

  /**
   * Logs a failure.
   *
   * @param store the name of the store
   * @param done the action that failed, as a participle such as "read"
   * @return the problem to throw
   */
  static ProblemException log(String store, String done, Exception failure) {
    LOG.errorf(failure, "the bytes of a document cannot be %s: store=%s", done, store);
    return ProblemException.passing(
        CommonProblem.UNAVAILABLE, "The document cannot be " + done + " now.", RETRY_AFTER);
  }
}

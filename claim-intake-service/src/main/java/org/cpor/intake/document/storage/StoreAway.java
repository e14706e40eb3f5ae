package org.cpor.intake.document.storage;

import java.time.Duration;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.ProblemException;
import org.jboss.logging.Logger;

/** What is told, to us and to the caller, when a store does not do what it should. */
final class StoreAway {

  private static final Logger LOG = Logger.getLogger(StoreAway.class);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

  private StoreAway() {}

  /**
   * Logs a failure.
   *
   * @param store where the bytes are or were to be
   * @param done what could not be done with them
   * @return the problem to be thrown
   */
  static ProblemException log(String store, String done, Exception failure) {
    LOG.errorf(failure, "the bytes of a document cannot be %s: store=%s", done, store);
    return ProblemException.passing(
        CommonProblem.UNAVAILABLE, "The document cannot be " + done + " now.", RETRY_AFTER);
  }
}

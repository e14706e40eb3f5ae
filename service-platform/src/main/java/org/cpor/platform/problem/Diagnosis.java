package org.cpor.platform.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.util.List;
import org.jboss.logging.Logger;

/** Describes why one of many lines of a request failed, in words for the sender of the request. */
public final class Diagnosis {

  private static final Logger LOG = Logger.getLogger(Diagnosis.class);

  private Diagnosis() {}

  /**
   * Returns the problem with which the service would answer a request that has only this line.
   *
   * @param failure the exception that the line caused
   */
  public static ProblemException ofLine(Throwable failure) {
    if (failure instanceof ProblemException problem) {
      return problem;
    }
    if (failure instanceof JsonMappingException mapping && JsonFault.isOfContract(mapping)) {
      return ProblemException.invalid(List.of(JsonFault.violation(mapping)));
    }
    if (failure instanceof IOException) {
      return new ProblemException(
          CommonProblem.MALFORMED_REQUEST, "The line is no JSON object, in UTF-8.");
    }
    if (Causes.of(failure).anyMatch(DatabaseAbsence::isShownBy)) {
      LOG.errorf(failure, "The database cannot be reached");
      return new ProblemException(CommonProblem.UNAVAILABLE, "Send the line again.");
    }
    LOG.errorf(failure, "A line of a request failed");
    return new ProblemException(
        CommonProblem.INTERNAL_ERROR, "The error is logged with the id of this request.");
  }
}

package org.cpor.intake.claim.rest;

import java.util.List;
import org.cpor.intake.claim.application.ClaimOrder;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;

/** The query parameter {@code sort}: a field of the claim, with a minus for backwards. */
record ClaimSort(ClaimOrder order) {

  static final String DEFAULT = "-filedAt";

  /**
   * Reads the parameter; the name is the one that Jakarta REST looks for.
   *
   * @throws ProblemException when claims are not sorted by that
   */
  public static ClaimSort fromString(String text) {
    return new ClaimSort(
        switch (text) {
          case "filedAt" -> ClaimOrder.OLDEST_FIRST;
          case DEFAULT -> ClaimOrder.NEWEST_FIRST;
          case "reviewDueAt" -> ClaimOrder.DUE_FIRST;
          case "-reviewDueAt" -> ClaimOrder.DUE_LAST;
          default ->
              throw ProblemException.invalid(
                  List.of(
                      new Violation(
                          "sort", "must be one of filedAt, -filedAt, reviewDueAt, -reviewDueAt")));
        });
  }
}

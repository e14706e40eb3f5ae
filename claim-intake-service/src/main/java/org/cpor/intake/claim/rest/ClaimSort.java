package org.cpor.intake.claim.rest;

import java.util.List;
import org.cpor.intake.claim.application.ClaimOrder;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The query parameter {@code sort}: a field of the claim, with a minus sign for the reverse order.
 */
@Schema(
    type = SchemaType.STRING,
    enumeration = {"filedAt", "-filedAt", "reviewDueAt", "-reviewDueAt"},
    defaultValue = ClaimSort.DEFAULT,
    description = "The field by which claims are sorted; a minus sign reverses the order.")
record ClaimSort(ClaimOrder order) {

  static final String DEFAULT = "-filedAt";

  /**
   * Parses the parameter; Jakarta REST looks for a method with this name.
   *
   * @throws ProblemException when claims cannot be sorted by {@code text}
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

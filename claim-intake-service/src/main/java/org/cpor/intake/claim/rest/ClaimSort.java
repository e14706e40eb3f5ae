package org.cpor.intake.claim.rest;

import java.util.List;
import org.cpor.intake.claim.application.ClaimOrder;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The query parameter {@code sort}: a field of the claim, with a minus sign for the reverse order.
 */
@Schema(
    type = SchemaType.STRING,
    enumeration = {"filedAt", "-filedAt", "reviewDueAt", "-reviewDueAt", "updatedAt", "-updatedAt"},
    description =
        "The field by which claims are sorted, and then by `claimId`; a minus sign reverses the order."
            + " In the order `reviewDueAt`, claims without a review are last.")
record ClaimSort(ClaimOrder order) {

  /**
   * The order of a list: the order {@code named}. If {@code named} is null, the order depends on
   * the filters: if the caller asks for changes, the oldest change comes first; otherwise the
   * newest claim comes first.
   */
  static ClaimSort ofList(@Nullable ClaimSort named, ClaimFilter filter) {
    if (named != null) {
      return named;
    }
    return new ClaimSort(
        filter.updatedSince == null ? ClaimOrder.NEWEST_FIRST : ClaimOrder.OLDEST_CHANGE_FIRST);
  }

  /**
   * The order of an export: the order {@code named}. If {@code named} is null, the newest claim
   * comes first, whatever the filters are.
   */
  static ClaimSort ofExport(@Nullable ClaimSort named) {
    return named == null ? new ClaimSort(ClaimOrder.NEWEST_FIRST) : named;
  }

  /**
   * Parses the parameter; Jakarta REST looks for a method with this name.
   *
   * @throws ProblemException when claims cannot be sorted by {@code text}
   */
  public static ClaimSort fromString(String text) {
    return new ClaimSort(
        switch (text) {
          case "filedAt" -> ClaimOrder.OLDEST_FIRST;
          case "-filedAt" -> ClaimOrder.NEWEST_FIRST;
          case "reviewDueAt" -> ClaimOrder.DUE_FIRST;
          case "-reviewDueAt" -> ClaimOrder.DUE_LAST;
          case "updatedAt" -> ClaimOrder.OLDEST_CHANGE_FIRST;
          case "-updatedAt" -> ClaimOrder.NEWEST_CHANGE_FIRST;
          default ->
              throw ProblemException.invalid(
                  List.of(
                      new Violation(
                          "sort",
                          "must be one of filedAt, -filedAt, reviewDueAt, -reviewDueAt, updatedAt,"
                              + " -updatedAt")));
        });
  }
}

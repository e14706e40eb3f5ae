package org.cpor.arbitration.review.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cpor.arbitration.review.application.queue.QueueOrder;
import org.cpor.arbitration.review.application.queue.QueueOrder.By;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;

/**
 * The query parameter {@code sort} of the list of cases: the field by which cases are ordered, with
 * a minus sign for the reverse order. The order by urgency cannot be reversed.
 */
record CaseSort(QueueOrder order) {

  static final String DEFAULT = "urgency";

  private static final Map<String, By> FIELDS =
      Map.ofEntries(
          Map.entry("dueAt", By.DUE_AT),
          Map.entry("openedAt", By.OPENED_AT),
          Map.entry("customer", By.CUSTOMER),
          Map.entry("tenantId", By.TENANT),
          Map.entry("partner", By.PARTNER),
          Map.entry("product", By.PRODUCT),
          Map.entry("claimId", By.CLAIM),
          Map.entry("activity", By.ACTIVITY),
          Map.entry("region", By.REGION),
          Map.entry("contested", By.CONTESTED),
          Map.entry("disputed", By.DISPUTED),
          Map.entry("assignee", By.ASSIGNEE));

  /**
   * Parses the parameter. Jakarta REST requires the name of this method.
   *
   * @throws ProblemException if cases cannot be ordered by this field
   */
  public static CaseSort fromString(String text) {
    if (text.equals(DEFAULT)) {
      return new CaseSort(QueueOrder.MOST_URGENT_FIRST);
    }
    boolean descending = text.startsWith("-");
    return Optional.ofNullable(FIELDS.get(descending ? text.substring(1) : text))
        .map(by -> new CaseSort(new QueueOrder(by, descending)))
        .orElseThrow(() ->
            ProblemException.invalid(
                List.of(
                    new Violation(
                        "sort",
                        "must be urgency, or one of dueAt, openedAt, customer, tenantId, partner, product,"
                            + " claimId, activity, region, contested, disputed and assignee, with a"
                            + " minus sign for the reverse order"))));
  }
}

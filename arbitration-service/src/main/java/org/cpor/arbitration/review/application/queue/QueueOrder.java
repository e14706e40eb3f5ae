package org.cpor.arbitration.review.application.queue;

/**
 * The order of a list of cases. Cases that are equal in this order are ordered by their ids.
 *
 * @param descending whether the order is reversed
 */
public record QueueOrder(By by, boolean descending) {

  /** The most urgent case first. */
  public static final QueueOrder MOST_URGENT_FIRST = new QueueOrder(By.URGENCY, false);

  public enum By {
    /**
     * Escalated cases first, then the case with the earliest due date. If several cases have the
     * same due date, contested cases come first.
     */
    URGENCY,
    DUE_AT,
    OPENED_AT,
    /** By the customer's name. Customers whose name is not known come first. */
    CUSTOMER,
    /**
     * By the partner's name. If a case has several partners, the alphabetically first name counts.
     * If a partner's name is not known, the partner's id counts.
     */
    PARTNER,
    PRODUCT,
    /**
     * By the name of the reviewer with the last lease, even if the lease has expired. Cases without
     * a lease come first.
     */
    ASSIGNEE
  }
}

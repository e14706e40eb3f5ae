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
    TENANT,
    /** By the id of a claim. If a case has several claims, the smallest id counts. */
    CLAIM,
    /**
     * By the activity of a claim. If a case has several activities, the alphabetically first one
     * counts.
     */
    ACTIVITY,
    /** By the customer's country. Customers whose country is not known come first. */
    REGION,
    /** Contested cases first. */
    CONTESTED,
    /** Cases with a disputed claim first. */
    DISPUTED,
    /**
     * By the name of the reviewer with the last lease, even if the lease has expired. Cases without
     * a lease come first.
     */
    ASSIGNEE
  }
}

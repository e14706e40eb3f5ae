package org.cpor.arbitration.review.application.queue;

/**
 * The order of a list of cases. Cases that are equal in this order are ordered by their ids.
 *
 * @param descending whether the order is reversed
 */
public record QueueOrder(By by, boolean descending) {

  /** The most urgent case first. */
  public static final QueueOrder MOST_URGENT_FIRST = new QueueOrder(By.URGENCY, false);

  /** What cases are ordered by. */
  public enum By {
    /**
     * Escalated cases first, then the case with the earliest due date. Of cases with the same due
     * date, contested ones first.
     */
    URGENCY,
    DUE_AT,
    OPENED_AT,
    /** By the customer's name; customers without a name first. */
    CUSTOMER,
    /**
     * By the partner's name. If there are several partners, the alphabetically first name counts. A
     * partner without a name has its id.
     */
    PARTNER,
    PRODUCT,
    /** By the name of the reviewer who has the last lease; cases without a lease first. */
    ASSIGNEE
  }
}

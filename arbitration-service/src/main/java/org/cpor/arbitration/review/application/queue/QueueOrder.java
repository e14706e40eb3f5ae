package org.cpor.arbitration.review.application.queue;

/**
 * The order of a list of cases. Cases that are equal in it are ordered by their ids.
 *
 * @param descending whether it is reversed
 */
public record QueueOrder(By by, boolean descending) {

  /** The most urgent case first. */
  public static final QueueOrder MOST_URGENT_FIRST = new QueueOrder(By.URGENCY, false);

  /** What cases are ordered by. */
  public enum By {
    /**
     * Escalated cases first, then the earliest due date; contested before uncontested at the same
     * instant.
     */
    URGENCY,
    DUE_AT,
    OPENED_AT,
    /** By the customer's name; customers without a name first. */
    CUSTOMER,
    /** By the first of the names of the partners; a partner without a name has its id. */
    PARTNER,
    PRODUCT,
    /** By the name of the reviewer who took the case last; cases that nobody has first. */
    ASSIGNEE
  }
}

package org.cpor.arbitration.review.application.queue;

/**
 * The numbers of undecided cases.
 *
 * @param open cases that do not wait for the answer to a request
 * @param waiting cases in which a party still has time to answer a request
 * @param overdue cases of urgency {@code OVERDUE}
 * @param dueToday cases of urgency {@code DUE_TODAY}
 * @param dueSoon cases of urgency {@code DUE_SOON}
 * @param disputed cases in which a claim disputes an earlier rejection
 * @param escalated cases that were escalated to the leads
 * @param unassigned cases that no reviewer has
 * @param mine cases that the caller has
 */
public record QueueTotals(
    long open,
    long waiting,
    long overdue,
    long dueToday,
    long dueSoon,
    long contested,
    long disputed,
    long escalated,
    long unassigned,
    long mine) {}

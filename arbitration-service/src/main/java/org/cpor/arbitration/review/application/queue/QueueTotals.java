package org.cpor.arbitration.review.application.queue;

/**
 * How many undecided cases there are.
 *
 * @param open those that wait for no answer
 * @param waiting those in which a party may still answer a request
 * @param overdue those of urgency {@code OVERDUE}
 * @param dueToday those of urgency {@code DUE_TODAY}
 * @param dueSoon those of urgency {@code DUE_SOON}
 * @param disputed those in which a claim disputes an earlier rejection
 * @param escalated those that were escalated to the leads
 * @param unassigned those that nobody has
 * @param mine those that the caller has
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

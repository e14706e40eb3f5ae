package org.cpor.intake.claim.application;

/**
 * The number of claims in a list.
 *
 * @param isLowerBound whether the list has more claims than were counted
 */
public record ClaimTotal(int value, boolean isLowerBound) {}

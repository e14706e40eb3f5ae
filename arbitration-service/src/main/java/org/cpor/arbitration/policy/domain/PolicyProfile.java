package org.cpor.arbitration.policy.domain;

/**
 * The numbers and rules of one era of the programme.
 *
 * @param name such as {@code 2021}; stays with each claim admitted under it
 * @param firstReviewBusinessDays from submission to the first review's due date
 * @param subjectScope what makes claims compete
 */
public record PolicyProfile(String name, int firstReviewBusinessDays, SubjectScope subjectScope) {}

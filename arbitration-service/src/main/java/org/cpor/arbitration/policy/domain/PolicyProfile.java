package org.cpor.arbitration.policy.domain;

/**
 * The numbers and rules of one era of the programme.
 *
 * @param name such as {@code 2021}; stays with each claim admitted under it
 * @param firstReviewBusinessDays from submission to the first review's due date
 * @param subjectScope what makes claims compete
 */
public record PolicyProfile(String name, int firstReviewBusinessDays, SubjectScope subjectScope) {

  public PolicyProfile {
    if (firstReviewBusinessDays < 1) {
      throw new IllegalArgumentException(
          "policy profile %s: a first review takes at least a day, not %d"
              .formatted(name, firstReviewBusinessDays));
    }
  }
}

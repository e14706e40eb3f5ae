package org.cpor.arbitration.policy.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The numbers and rules of one era of the programme.
 *
 * @param name such as {@code 2021}; stays with each claim admitted under it
 * @param firstReviewBusinessDays from submission to the first review's due date
 * @param reviewMayRunToBusinessDays from submission to the end of a review that takes longer; null
 *     when there is none
 * @param responseBusinessDays from a request to the answer, or else the claim is rejected
 * @param disputeWithinDays from a rejection to the end of the time in which it may be disputed
 * @param disputeBusinessDays from a dispute to its ruling
 * @param declineBusinessDays from an approval to the end of the time in which the customer may
 *     decline it; null when it may at any time
 * @param provisioningDays for how long a provisioning may not show
 * @param acknowledgementMonths how old a customer's acknowledgement may be at submission
 * @param subjectScope what makes claims compete
 */
public record PolicyProfile(
    String name,
    int firstReviewBusinessDays,
    @Nullable Integer reviewMayRunToBusinessDays,
    int responseBusinessDays,
    int disputeWithinDays,
    int disputeBusinessDays,
    @Nullable Integer declineBusinessDays,
    int provisioningDays,
    int acknowledgementMonths,
    SubjectScope subjectScope) {

  public PolicyProfile {
    positive(name, "firstReviewBusinessDays", firstReviewBusinessDays);
    positive(name, "responseBusinessDays", responseBusinessDays);
    positive(name, "disputeWithinDays", disputeWithinDays);
    positive(name, "disputeBusinessDays", disputeBusinessDays);
    positive(name, "provisioningDays", provisioningDays);
    positive(name, "acknowledgementMonths", acknowledgementMonths);
    if (declineBusinessDays != null) {
      positive(name, "declineBusinessDays", declineBusinessDays);
    }
    if (reviewMayRunToBusinessDays != null
        && reviewMayRunToBusinessDays < firstReviewBusinessDays) {
      throw new IllegalArgumentException(
          "policy profile %s: a review ends not before the first review, in %d business days"
              .formatted(name, firstReviewBusinessDays));
    }
  }

  /** Until when the provisioning of a product that was missed at {@code missedAt} may not show. */
  public Instant provisionedUntil(Instant missedAt) {
    return missedAt.plus(Duration.ofDays(provisioningDays));
  }

  private static void positive(String profile, String rule, int number) {
    if (number < 1) {
      throw new IllegalArgumentException(
          "policy profile %s: %s must be positive, not %d".formatted(profile, rule, number));
    }
  }
}

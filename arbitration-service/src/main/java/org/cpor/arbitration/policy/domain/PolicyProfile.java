package org.cpor.arbitration.policy.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The numbers and rules of one version of the programme.
 *
 * @param name such as {@code 2021}; stored with each claim that is admitted under it
 * @param firstReviewBusinessDays from the submission to the due date of the first review
 * @param extensionBusinessDays from the due date of a review to its new due date when it is
 *     extended
 * @param reviewMayRunToBusinessDays from the submission, or from the dispute, to the last due date
 *     that a review may have after extensions
 * @param responseBusinessDays from a request to the deadline of its answer
 * @param disputeWithinDays calendar days from a rejection to the end of the time for a dispute
 * @param disputeBusinessDays from a dispute to the due date of its ruling
 * @param declineBusinessDays from an approval to the end of the time in which the customer may
 *     decline it; null if there is no end
 * @param correctionBusinessDays from a ruling to the end of the time in which a lead may correct it
 * @param provisioningDays calendar days that a provisioning can take to appear
 * @param renewalPendingDays calendar days from the end of a subscription, in which a competing
 *     claim is marked as one against a pending renewal
 * @param acknowledgementMonths the maximum age of a customer's acknowledgement at the submission
 * @param subjectScope what makes claims compete
 */
public record PolicyProfile(
    String name,
    int firstReviewBusinessDays,
    int extensionBusinessDays,
    int reviewMayRunToBusinessDays,
    int responseBusinessDays,
    int disputeWithinDays,
    int disputeBusinessDays,
    @Nullable Integer declineBusinessDays,
    int correctionBusinessDays,
    int provisioningDays,
    int renewalPendingDays,
    int acknowledgementMonths,
    SubjectScope subjectScope) {

  public PolicyProfile {
    positive(name, "firstReviewBusinessDays", firstReviewBusinessDays);
    positive(name, "extensionBusinessDays", extensionBusinessDays);
    positive(name, "responseBusinessDays", responseBusinessDays);
    positive(name, "disputeWithinDays", disputeWithinDays);
    positive(name, "disputeBusinessDays", disputeBusinessDays);
    positive(name, "correctionBusinessDays", correctionBusinessDays);
    positive(name, "provisioningDays", provisioningDays);
    positive(name, "renewalPendingDays", renewalPendingDays);
    positive(name, "acknowledgementMonths", acknowledgementMonths);
    if (declineBusinessDays != null) {
      positive(name, "declineBusinessDays", declineBusinessDays);
    }
    if (reviewMayRunToBusinessDays < firstReviewBusinessDays) {
      throw new IllegalArgumentException(
          "policy profile %s: reviewMayRunToBusinessDays must be at least firstReviewBusinessDays, %d"
              .formatted(name, firstReviewBusinessDays));
    }
  }

  /** The end of the time for a provisioning that a verification missed at {@code missedAt}. */
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

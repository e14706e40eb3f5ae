package org.cpor.arbitration.policy.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The numbers and rules of one version of the programme.
 *
 * @param name such as {@code 2021}; each claim that is admitted under this profile stores the name
 * @param firstReviewBusinessDays business days from the submission to the due date of the first
 *     review
 * @param extensionBusinessDays business days from the due date of a review to its new due date,
 *     when the review is extended
 * @param reviewMayRunToBusinessDays business days from the submission, or from the dispute, to the
 *     latest due date that an extension may set
 * @param responseBusinessDays business days from a request to the deadline of its answer
 * @param disputeWithinDays calendar days from a rejection to the end of the time for a dispute
 * @param disputeBusinessDays business days from a dispute to the due date of its ruling
 * @param declineBusinessDays business days from an approval to the end of the time in which the
 *     customer may decline the approval; null if there is no end
 * @param correctionBusinessDays business days from a ruling to the end of the time in which a lead
 *     may correct the ruling
 * @param provisioningDays calendar days in which a product must be provisioned, after a
 *     verification found that it is not provisioned
 * @param renewalPendingDays calendar days from the end of an association to the end of the time in
 *     which its renewal is pending
 * @param acknowledgementMonths the maximum age in months of a customer's acknowledgement at the
 *     submission
 * @param subjectScope the property that claims must share to compete
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

  /**
   * The end of the time for provisioning. At {@code missedAt}, a verification found that the
   * product is not provisioned.
   */
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

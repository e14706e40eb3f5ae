package org.cpor.arbitration.review.domain.claim;

import java.time.Instant;
import java.util.List;
import org.cpor.arbitration.association.domain.PartnerClaim;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.policy.domain.SubjectScope;

/**
 * A verified claim.
 *
 * @param revision 1 for the first filing
 * @param warnings the codes of the findings with severity {@code WARNING}, such as {@code
 *     POE_STALE}
 * @param filedAt the time of the first filing, which is the priority date of the claim
 */
public record Claim(
    PartnerClaim partnerClaim,
    ClaimContent content,
    int revision,
    List<String> warnings,
    Instant filedAt) {

  private static final String BUSINESS_APPLICATIONS = "BUSINESS_APPLICATIONS";

  public Claim {
    warnings = List.copyOf(warnings);
  }

  /**
   * The subject of this claim. {@code scope} says whether the subject of a claim on business
   * applications includes the subscription. The subject of any other claim does not include the
   * subscription.
   */
  public Subject subject(SubjectScope scope) {
    return switch (scope) {
      case PRODUCT -> new Subject(content.tenantId(), content.product(), null);
      case SUBSCRIPTION ->
          new Subject(
              content.tenantId(),
              content.product(),
              content.solutionArea().equals(BUSINESS_APPLICATIONS)
                  ? content.subscriptionId()
                  : null);
    };
  }
}

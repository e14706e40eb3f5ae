package org.cpor.verifier.verification.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cpor.verifier.claimed.domain.WatchedClaim;
import org.cpor.verifier.directory.domain.SubscriptionStatus;
import org.cpor.verifier.verification.domain.Claim;
import org.cpor.verifier.verification.domain.DirectorySnapshot;
import org.cpor.verifier.verification.domain.SubscriptionSupport;
import org.cpor.verifier.verification.domain.Verification;
import org.cpor.verifier.verification.domain.VerificationInput;

/**
 * Finds out why no usable subscription supports a claim. If verifications use a remote source, our
 * directory does not always have all subscriptions. Then a record that is missing in our directory
 * does not count as a reason.
 */
@ApplicationScoped
class FindingGap {

  private static final Set<String> REASONS_OF_MISSING_DATA =
      Set.of(
          "PRODUCT_NOT_ON_TENANT",
          "NOT_A_SUBSCRIPTION_ID",
          "SUBSCRIPTION_NOT_ON_TENANT",
          "PRODUCT_NOT_IN_SUBSCRIPTION");

  private final DirectorySource chosen;
  private final CheckingClaims checking;

  FindingGap(DirectorySource chosen, CheckingClaims checking) {
    this.chosen = chosen;
    this.checking = checking;
  }

  /**
   * Why no usable subscription supports a claim.
   *
   * @param reason the code of a finding
   * @param status the status of the subscription that the claim names
   */
  record Gap(String reason, Optional<SubscriptionStatus> status) {}

  /**
   * The gap of the claim; empty when a usable subscription supports the claim. Also empty when the
   * source is remote and the reason is a record that is missing in our directory.
   */
  Optional<Gap> of(Claim claim, DirectorySnapshot snapshot) {
    VerificationInput input = checking.input(claim, snapshot, false);
    return SubscriptionSupport.whyNone(Verification.of(input))
        .filter(reason -> !chosen.isRemote() || !REASONS_OF_MISSING_DATA.contains(reason))
        .map(reason -> new Gap(reason, input.subscriptionStatus()));
  }

  /** The claim, with only the fields that the checks of subscriptions need. */
  static Claim claim(WatchedClaim claim) {
    return new Claim(
        claim.partnerId(),
        "",
        claim.tenantId(),
        "",
        claim.solutionArea(),
        "",
        claim.product(),
        claim.subscriptionId() == null ? null : claim.subscriptionId().toString(),
        List.of(),
        List.of());
  }
}

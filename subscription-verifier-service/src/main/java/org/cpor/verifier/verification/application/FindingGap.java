package org.cpor.verifier.verification.application;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
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
  private final DirectorySource directory;
  private final CheckingClaims checking;

  FindingGap(
      DirectorySource chosen,
      @Identifier("postgres") DirectorySource directory,
      CheckingClaims checking) {
    this.chosen = chosen;
    this.directory = directory;
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
   * A watched claim that was checked against our directory.
   *
   * @param claim the claim with the fields that the checks of subscriptions need
   * @param snapshot the records of our directory that the checks read
   * @param gap why no usable subscription supports the claim; empty when one supports the claim,
   *     and also when the source is remote and the reason is a record that is missing in our
   *     directory
   */
  record Checked(
      WatchedClaim watched, Claim claim, DirectorySnapshot snapshot, Optional<Gap> gap) {}

  /** Checks {@code watched}. Queries our directory once for all of these claims. */
  List<Checked> of(List<WatchedClaim> watched) {
    if (watched.isEmpty()) {
      return List.of();
    }
    List<Claim> claims = watched.stream().map(FindingGap::claim).toList();
    List<DirectorySnapshot> snapshots = directory.snapshots(claims);
    List<Checked> checked = new ArrayList<>(watched.size());
    for (int i = 0; i < watched.size(); i++) {
      Claim claim = claims.get(i);
      DirectorySnapshot snapshot = snapshots.get(i);
      checked.add(new Checked(watched.get(i), claim, snapshot, gap(claim, snapshot)));
    }
    return checked;
  }

  private Optional<Gap> gap(Claim claim, DirectorySnapshot snapshot) {
    VerificationInput input = checking.input(claim, snapshot, false);
    return SubscriptionSupport.whyNone(Verification.of(input))
        .filter(reason -> !chosen.isRemote() || !REASONS_OF_MISSING_DATA.contains(reason))
        .map(reason -> new Gap(reason, input.subscriptionStatus()));
  }

  private static Claim claim(WatchedClaim claim) {
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

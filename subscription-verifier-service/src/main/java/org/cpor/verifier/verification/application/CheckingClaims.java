package org.cpor.verifier.verification.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cpor.platform.policy.PolicyInForce;
import org.cpor.verifier.claimed.application.ClaimedObjects;
import org.cpor.verifier.verification.domain.Claim;
import org.cpor.verifier.verification.domain.DirectorySnapshot;
import org.cpor.verifier.verification.domain.Verification;
import org.cpor.verifier.verification.domain.VerificationInput;

/**
 * Runs all checks of a claim. The checks use the directory, and the objects of the partner's other
 * open or approved claims. Stores nothing.
 */
@ApplicationScoped
public class CheckingClaims {

  private final DirectorySource directory;
  private final ClaimedObjects claimed;
  private final PolicyInForce policy;
  private final Clock clock;

  CheckingClaims(
      DirectorySource directory, ClaimedObjects claimed, PolicyInForce policy, Clock clock) {
    this.directory = directory;
    this.claimed = claimed;
    this.policy = policy;
    this.clock = clock;
  }

  /** Checks a claim that is not filed yet against the current directory. */
  public Verification precheck(Claim claim) {
    boolean alreadyClaimed =
        claimed.standing(List.of(claim.object()), Set.of()).hasOneOn(claim.object());
    return check(claim, directory.snapshot(claim), alreadyClaimed).verification();
  }

  /**
   * Checks the claim that was filed under {@code claimId}. This claim itself does not count as
   * another claim on its object.
   */
  CheckedClaim checkFiled(UUID claimId, Claim claim, DirectorySnapshot snapshot) {
    boolean alreadyClaimed =
        claimed
            .standing(List.of(claim.object()), Set.of(claimId))
            .hasAnotherOn(claim.object(), claimId);
    return check(claim, snapshot, alreadyClaimed);
  }

  /**
   * Checks a claim.
   *
   * @param alreadyClaimed whether the partner has another claim on the same object
   */
  CheckedClaim check(Claim claim, DirectorySnapshot snapshot, boolean alreadyClaimed) {
    return CheckedClaim.of(input(claim, snapshot, alreadyClaimed));
  }

  /** The input of the claim's checks. */
  VerificationInput input(Claim claim, DirectorySnapshot snapshot, boolean alreadyClaimed) {
    return new VerificationInput(
        claim,
        snapshot,
        alreadyClaimed,
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
        Period.ofMonths(policy.acknowledgementMonths()));
  }
}

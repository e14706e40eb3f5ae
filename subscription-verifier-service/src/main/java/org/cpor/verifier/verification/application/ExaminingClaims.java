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
import org.cpor.verifier.verification.domain.Examination;
import org.cpor.verifier.verification.domain.Verification;

/** All checks of claims against what is known now. Stores nothing. */
@ApplicationScoped
public class ExaminingClaims {

  private final DirectorySource directory;
  private final ClaimedObjects claimed;
  private final PolicyInForce policy;
  private final Clock clock;

  ExaminingClaims(
      DirectorySource directory, ClaimedObjects claimed, PolicyInForce policy, Clock clock) {
    this.directory = directory;
    this.claimed = claimed;
    this.policy = policy;
    this.clock = clock;
  }

  /** The verification of a claim that is not filed yet. */
  public Verification examine(Claim claim) {
    return examine(
        claim, claimed.standing(List.of(claim.object()), Set.of()).hasOneOn(claim.object()));
  }

  /** The verification of a claim that was filed under that id. */
  Verification examine(UUID claimId, Claim claim) {
    return examine(claimId, claim, look(List.of(claim)).getFirst());
  }

  /** The same, by what the directory said of it. */
  Verification examine(UUID claimId, Claim claim, DirectorySnapshot snapshot) {
    return examine(
        claim,
        snapshot,
        claimed
            .standing(List.of(claim.object()), Set.of(claimId))
            .hasAnotherOn(claim.object(), claimId));
  }

  /** The verification of a claim of which it is known whether what it claims is claimed already. */
  Verification examine(Claim claim, boolean alreadyClaimed) {
    return examine(claim, look(List.of(claim)).getFirst(), alreadyClaimed);
  }

  /** The same, by what the directory said of it. */
  Verification examine(Claim claim, DirectorySnapshot snapshot, boolean alreadyClaimed) {
    return Verification.of(examination(claim, snapshot, alreadyClaimed));
  }

  /** What the checks of that claim look at now. */
  Examination examination(Claim claim, DirectorySnapshot snapshot, boolean alreadyClaimed) {
    return new Examination(
        claim,
        snapshot,
        alreadyClaimed,
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
        Period.ofMonths(policy.acknowledgementMonths()));
  }

  /** What the directory says now of each of {@code claims}, in their order. */
  List<DirectorySnapshot> look(List<Claim> claims) {
    return directory.look(claims);
  }
}

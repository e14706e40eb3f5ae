package org.cpor.verifier.verification.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cpor.verifier.claimed.application.ClaimedObjects;
import org.cpor.verifier.claimed.domain.StandingClaims;
import org.cpor.verifier.verification.domain.Claim;
import org.cpor.verifier.verification.domain.DirectorySnapshot;
import org.cpor.verifier.verification.domain.Succession;

/**
 * Finds the successor of an ended subscription. The partner is allowed to renew its claim with the
 * successor. The successor must be usable for a new claim, and the partner must not have a claim on
 * the successor yet.
 */
@ApplicationScoped
class FindingSuccessor {

  private final CheckingClaims checking;
  private final ClaimedObjects claimed;

  FindingSuccessor(CheckingClaims checking, ClaimedObjects claimed) {
    this.checking = checking;
    this.claimed = claimed;
  }

  /** The id of the successor; empty if there is none. */
  Optional<UUID> of(Claim claim, DirectorySnapshot snapshot) {
    List<UUID> usable = Succession.of(checking.input(claim, snapshot, false));
    if (usable.isEmpty()) {
      return Optional.empty();
    }
    StandingClaims standing =
        claimed.standing(usable.stream().map(id -> claim.naming(id).object()).toList(), Set.of());
    return usable.stream().filter(id -> !standing.hasOneOn(claim.naming(id).object())).findFirst();
  }
}

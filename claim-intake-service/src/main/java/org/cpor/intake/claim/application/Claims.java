package org.cpor.intake.claim.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cpor.intake.claim.domain.Claim;
import org.cpor.intake.claim.domain.ClaimStatus;
import org.jspecify.annotations.Nullable;

/** Where claims are kept. */
public interface Claims {

  void add(Claim claim);

  Optional<Claim> find(UUID claimId);

  /**
   * Changes claims while nobody else can.
   *
   * @return the ids of those that there are not
   */
  Set<UUID> change(Set<UUID> claimIds, UnaryOperator<Claim> change);

  /** At most {@code count} claims, the newest first. */
  List<Claim> list(Selection selection, int count);

  /**
   * Which claims to list; null where it does not matter.
   *
   * @param after the claim after which the list goes on
   */
  record Selection(
      @Nullable String partnerId, @Nullable ClaimStatus status, @Nullable UUID after) {}
}

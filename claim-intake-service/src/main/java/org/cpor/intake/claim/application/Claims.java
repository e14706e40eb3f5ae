package org.cpor.intake.claim.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cpor.intake.claim.domain.Claim;
import org.cpor.intake.claim.domain.Transition;

/** Where claims are kept, each with its history. */
public interface Claims {

  void add(Claim claim);

  Optional<Claim> find(UUID claimId);

  /** Whose the claim is; empty when there is none. */
  Optional<String> partnerOf(UUID claimId);

  /**
   * Changes claims while nobody else can.
   *
   * @return the ids of those that there are not
   */
  Set<UUID> change(Set<UUID> claimIds, UnaryOperator<Claim> change);

  /**
   * Changes a claim while nobody else can.
   *
   * @return the claim as it is now; empty when there is none
   */
  Optional<Claim> change(UUID claimId, UnaryOperator<Claim> change);

  /** At most {@code count} of the selected claims, in their order. */
  List<Claim> list(Selection selection, int count);

  /**
   * At most {@code count} lines of a claim's history, in the order in which they became true here.
   *
   * @param after the number of the line after which the list goes on
   */
  List<Line> history(UUID claimId, int after, int count);

  /**
   * A line of a claim's history.
   *
   * @param number 1 for the first after the filing
   */
  record Line(int number, Transition transition) {}
}

package org.cpor.intake.claim.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.cpor.intake.claim.domain.Claim;
import org.cpor.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** A partner withdraws a claim that has no decision yet. */
@ApplicationScoped
public class WithdrawingClaim {

  private final ChangingClaim changing;
  private final ClaimFacts facts;
  private final Clock clock;

  WithdrawingClaim(ChangingClaim changing, ClaimFacts facts, Clock clock) {
    this.changing = changing;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * Withdraws the claim and publishes {@code ClaimWithdrawn}, in one transaction.
   *
   * @param reason the reason in the partner's words; null when the partner gave no reason
   * @throws ProblemException as {@link ChangingClaim#change} says
   */
  @Transactional
  public Claim withdraw(ClaimPrecondition precondition, @Nullable String reason) {
    Instant now = clock.instant();
    Claim claim = changing.change(precondition, known -> known.withdrawn(reason, now));
    facts.withdrawn(claim, reason, now);
    return claim;
  }
}

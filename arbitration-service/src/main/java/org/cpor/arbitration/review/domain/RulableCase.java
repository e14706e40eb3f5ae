package org.cpor.arbitration.review.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cpor.arbitration.review.domain.MoveRefused.Why;
import org.cpor.arbitration.review.domain.ReviewExtension.Rank;
import org.cpor.arbitration.review.domain.party.AwardCheck;
import org.cpor.arbitration.review.domain.party.ConfirmationMissing;
import org.cpor.arbitration.review.domain.party.Party.Claimant;

/**
 * A taken case in which no party may still answer a request. A reviewer can rule on such a case.
 */
public final class RulableCase extends TakenCase {

  RulableCase(CaseFile file, String reviewer, Instant now) {
    super(file, reviewer, now);
  }

  /**
   * Decides the case. If a claim in the case disputes its rejection, a lead must decide.
   *
   * @param check the rule on objections to an award
   * @param rank the rank of the person who decides
   * @throws MoveRefused if the case needs a lead, or if the ruling does not fit the parties
   * @throws ConfirmationMissing if an objection to the award is not confirmed
   */
  public Transition<Ruled> rule(Ruling ruling, AwardCheck check, Rank rank) {
    requireLeadForDispute(rank);
    List<CaseEvent> decisions = ruling.decide(file, check, now);
    Ruling given = ruling.withNeededConfirmations(file, check);
    List<CaseEvent> events = new ArrayList<>();
    events.add(new CaseEvent.CaseRuled(given, reviewer, now));
    events.addAll(decisions);
    events.addAll(ContestPolicy.endedBy(given.outcome(), file, now));
    return new Transition<>(
        new Ruled(
            file.caseId(),
            file.subject(),
            file.parties(),
            file.contested(),
            given,
            reviewer,
            now,
            now,
            file.recusal()),
        events);
  }

  private void requireLeadForDispute(Rank rank) {
    if (rank == Rank.REVIEWER) {
      file.claimants().stream()
          .filter(Claimant::disputes)
          .findFirst()
          .ifPresent(claimant -> {
            throw new MoveRefused(
                Why.LEAD_REQUIRED,
                "Claim {0} disputes its rejection: a review lead has to decide the case.",
                claimant.claim().claimId());
          });
    }
  }
}

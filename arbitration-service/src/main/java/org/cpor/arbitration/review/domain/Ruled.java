package org.cpor.arbitration.review.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.association.domain.PartnerClaim;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.review.domain.party.AwardCheck;
import org.cpor.arbitration.review.domain.party.Party;
import org.cpor.arbitration.review.domain.party.PartyDecision;

/**
 * A decided case. The ruling has approved or rejected every claim that was under review.
 *
 * @param ruling the current ruling: the first ruling, or the ruling of the last correction
 * @param by the reviewer who ruled, or the lead who corrected the ruling
 * @param at when {@code ruling} was made
 * @param firstRuledAt when the case was decided; the time for corrections is counted from this
 *     instant
 * @param recusal the reviewers who must not correct the ruling
 */
public record Ruled(
    UUID caseId,
    Subject subject,
    List<Party> parties,
    boolean contested,
    Ruling ruling,
    String by,
    Instant at,
    Instant firstRuledAt,
    Recusal recusal)
    implements ReviewCase {

  public Ruled {
    parties = List.copyOf(parties);
  }

  /**
   * The customer declined the association of the approved claim. The ruling does not change.
   *
   * @param words the customer's reason
   */
  public Transition<Ruled> recordDecline(UUID claimId, String words, Instant now) {
    return new Transition<>(
        this,
        parties.stream()
            .filter(party -> party.claim().claimId().equals(claimId))
            .map(party -> (CaseEvent) new CaseEvent.CustomerDeclined(party, words, now))
            .toList());
  }

  /**
   * The claim that holds the subject by the ruling, if it belongs to the partner of {@code
   * rejected}. Empty if another partner holds the subject, or nobody.
   */
  public Optional<PartnerClaim> ownClaim(Party.Claimant rejected) {
    return ruling.ownClaim(rejected, parties);
  }

  /** Whether the ruling rejected this claim. */
  public boolean rejects(Party.Claimant claimant) {
    return ruling.on(claimant) == PartyDecision.REJECTED;
  }

  /** Whether a lead corrected the ruling. */
  public boolean corrected() {
    return at.isAfter(firstRuledAt);
  }

  /**
   * A lead replaces the ruling by another ruling.
   *
   * @param check the rule on objections to a ruling
   * @param until the end of the time for corrections
   * @throws MoveRefused if the time for corrections is over, if {@code lead} is recused, if the new
   *     ruling does not fit the parties, or if the new ruling changes no decision
   * @throws org.cpor.arbitration.review.domain.party.ConfirmationMissing if {@link
   *     Ruling#confirmed} does not contain every objection to the new ruling
   */
  public Transition<Ruled> correct(
      RulingCorrection correction, AwardCheck check, Instant until, String lead, Instant now) {
    return correction.apply(this, check, until, lead, now);
  }
}

package org.cpor.arbitration.review.domain;

import java.time.Instant;
import java.util.List;
import org.cpor.arbitration.review.domain.CaseEvent.CompetitionDetected;
import org.cpor.arbitration.review.domain.CaseEvent.CompetitionEnded;
import org.cpor.arbitration.review.domain.party.Party;
import org.cpor.arbitration.review.domain.party.Party.Heard;

/**
 * The rule on contests. Claims on one subject share one case. {@link
 * org.cpor.arbitration.review.domain.claim.Claim#subject} returns the subject of a claim. A case is
 * contested while its parties belong to more than one partner. The holder counts as a party. Two
 * claims of one partner are no contest.
 */
final class ContestPolicy {

  private ContestPolicy() {}

  static boolean isContested(List<Heard> parties) {
    return parties.stream().map(party -> party.claim().partnerId()).distinct().count() > 1;
  }

  /**
   * Returns an event for each party that begins to compete when {@code newcomer} joins. If the case
   * was not contested before, all parties begin to compete. If the case was contested before, the
   * newcomer alone begins to compete.
   */
  static List<CompetitionDetected> detected(
      CaseFile before, CaseFile after, Heard newcomer, Instant now) {
    if (!after.contested()) {
      return List.of();
    }
    List<Heard> unaware = before.contested() ? List.of(newcomer) : after.heard();
    return unaware.stream().map(party -> new CompetitionDetected(party, now)).toList();
  }

  /**
   * Returns an event for each party of {@code after}, if the case was contested before and is not
   * contested any more. Otherwise there are no events.
   */
  static List<CompetitionEnded> ended(CaseFile before, CaseFile after, Instant now) {
    return before.contested() && !after.contested()
        ? after.heard().stream().map(party -> new CompetitionEnded(party, now)).toList()
        : List.of();
  }

  /**
   * Returns the event that the holder no longer competes, because a ruling with this {@code
   * outcome} rejects all claimants. Returns no event if {@code outcome} is an award, if the case is
   * not contested, or if nobody holds the subject.
   */
  static List<CompetitionEnded> endedBy(Outcome outcome, CaseFile file, Instant now) {
    return file.contested() && !(outcome instanceof Outcome.Award)
        ? file.heard().stream()
            .filter(Party.Holder.class::isInstance)
            .map(party -> new CompetitionEnded(party, now))
            .toList()
        : List.of();
  }
}

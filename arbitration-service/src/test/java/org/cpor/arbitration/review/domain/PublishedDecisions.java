package org.cpor.arbitration.review.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.review.domain.party.Party;
import org.cpor.arbitration.review.domain.party.PartyDecision;
import org.cpor.arbitration.review.domain.party.RejectionReason;

/** What a reader of the published facts knows about decisions and associations. */
final class PublishedDecisions {

  private final Map<UUID, PartyDecision> decisions = new HashMap<>();
  private final Map<Subject, UUID> active = new HashMap<>();
  private final Set<UUID> ended = new HashSet<>();
  private final Set<UUID> declined = new HashSet<>();
  private final Map<UUID, UUID> withdrawnIn = new HashMap<>();
  private final Set<UUID> rejectedAnew = new HashSet<>();
  private final Set<UUID> endedWithoutRuling = new HashSet<>();
  private final Set<UUID> lapsed = new HashSet<>();

  /** Reads the fact of an event. Most events do not change a decision. */
  void read(CaseEvent event) {
    switch (event) {
      case CaseEvent.ClaimAwarded awarded ->
          decisions.put(id(awarded.claimant()), PartyDecision.APPROVED);
      case CaseEvent.ClaimantRejected rejected ->
          decisions.put(id(rejected.claimant()), PartyDecision.REJECTED);
      case CaseEvent.HolderRestored restored ->
          decisions.put(id(restored.holder()), PartyDecision.RETAINED);
      case CaseEvent.HolderSuperseded superseded ->
          decisions.put(id(superseded.holder()), PartyDecision.SUPERSEDED);
      case CaseEvent.DecisionCorrected corrected -> check(corrected);
      case CaseEvent.CustomerDeclined decline ->
          assertThat(declined.add(id(decline.party()))).as("declined once").isTrue();
      default -> {}
    }
  }

  /**
   * Checks that the correction of a decision names the decision that was published before. No
   * decision on a holder is published in two cases: if a ruling leaves the subject with the holder,
   * and if a correction awards the subject after the end of the holder's association.
   */
  private void check(CaseEvent.DecisionCorrected corrected) {
    assertThat(declined)
        .as("a declined claim stays declined")
        .doesNotContain(id(corrected.party()));
    PartyDecision known = decisions.get(id(corrected.party()));
    boolean givenBack = lapsed.contains(id(corrected.party()));
    if (corrected.before() != PartyDecision.RETAINED && !givenBack) {
      assertThat(known)
          .as("a correction names the decision that was published before")
          .isEqualTo(corrected.before());
    }
    if (corrected.after() == PartyDecision.REJECTED && corrected.before() == corrected.after()) {
      rejectedAnew.add(id(corrected.party()));
    } else {
      assertThat(corrected.after()).isNotEqualTo(corrected.before());
    }
  }

  /**
   * Whether a rejected claim may be rejected again: in a dispute, or by a correction that changes
   * the reason.
   */
  boolean mayReject(Party.Claimant rejected) {
    return rejected.disputes() || rejectedAnew.contains(id(rejected));
  }

  boolean isDeclined(UUID claimId) {
    return declined.contains(claimId);
  }

  /**
   * Reads the end of an association without a ruling.
   *
   * @param withSubscription whether the association ended because its subscription ended
   */
  void endedWithoutRuling(Association.Active association, boolean withSubscription) {
    endedWithoutRuling.add(association.associationId());
    if (withSubscription) {
      lapsed.add(association.holder().claimId());
    }
  }

  /** The claims whose association ended with its subscription and did not start again. */
  Set<UUID> lapsed() {
    return lapsed;
  }

  /** Records that the case shows a withdrawal of the claim after the decision. */
  void withdrawn(UUID claimId, UUID caseId) {
    withdrawnIn.put(claimId, caseId);
  }

  /** The settled claims of {@code ruled}. A correction cannot give the subject to these claims. */
  Map<UUID, RejectionReason> settledIn(Ruled ruled) {
    Map<UUID, RejectionReason> settled = new HashMap<>();
    for (Party party : ruled.parties()) {
      if (isDeclined(id(party))
          || (party instanceof Party.Holder holder
              && endedWithoutRuling.contains(holder.associationId()))) {
        settled.put(id(party), RejectionReason.CUSTOMER_DECLINED);
      } else if (ruled.caseId().equals(withdrawnIn.get(id(party)))) {
        settled.put(id(party), RejectionReason.PARTNER_REQUEST);
      }
    }
    return settled;
  }

  void started(Association.Active association) {
    assertThat(active.put(association.subject(), association.holder().claimId()))
        .as("at most one active association of a subject, at any instant")
        .isNull();
    ended.remove(association.holder().claimId());
    lapsed.remove(association.holder().claimId());
  }

  void ended(Association.Active association) {
    active.remove(association.subject());
    ended.add(association.holder().claimId());
  }

  /** Checks that the published facts explain which claims hold their subjects. */
  void check(Map<Subject, Association.Active> held) {
    Set<UUID> holding = new HashSet<>();
    held.values().forEach(association -> holding.add(association.holder().claimId()));
    Set<UUID> approved = new HashSet<>();
    decisions.forEach((claimId, decision) -> {
      if (decision == PartyDecision.APPROVED || decision == PartyDecision.RETAINED) {
        approved.add(claimId);
      }
    });
    approved.removeAll(ended);
    assertThat(approved).as("the published facts explain who holds a subject").isEqualTo(holding);
    assertThat(Set.copyOf(active.values())).isEqualTo(holding);
    assertThat(holding).as("a declined claim holds nothing").noneMatch(declined::contains);
  }

  private static UUID id(Party party) {
    return party.claim().claimId();
  }
}

package org.cpor.arbitration.review.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.cpor.arbitration.review.domain.party.Party;

/** What the parties of each case know about competition from the published facts. */
final class KnownCompetition {

  private record Told(UUID caseId, UUID claimId) {}

  private final Set<Told> competing = new HashSet<>();

  /** Reads an event of a case. Most events do not change what the parties know. */
  void read(UUID caseId, CaseEvent event) {
    switch (event) {
      case CaseEvent.CompetitionDetected detected ->
          assertThat(competing.add(told(caseId, detected.party()))).isTrue();
      case CaseEvent.CompetitionEnded ended ->
          assertThat(competing.remove(told(caseId, ended.party()))).isTrue();
      case CaseEvent.ClaimantLeft left -> competing.remove(told(caseId, left.claimant()));
      case CaseEvent.HolderLeft left -> competing.remove(told(caseId, left.holder()));
      default -> {}
    }
  }

  void check(UnderReview open) {
    open.file()
        .heard()
        .forEach(party ->
            assertThat(competing.contains(told(open.caseId(), party)))
                .as("each party knows whether it competes")
                .isEqualTo(open.contested()));
  }

  private static Told told(UUID caseId, Party party) {
    return new Told(caseId, party.claim().claimId());
  }
}

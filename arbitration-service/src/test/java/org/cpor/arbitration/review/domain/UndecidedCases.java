package org.cpor.arbitration.review.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.review.domain.party.Party.Holder;

/** Checks the rules that hold for all undecided cases at any instant. */
final class UndecidedCases {

  private final Map<Subject, Association.Active> held;
  private final KnownCompetition competition;
  private final Set<UUID> heardAsClaimant = new HashSet<>();
  private final Set<Subject> undecided = new HashSet<>();

  UndecidedCases(Map<Subject, Association.Active> held, KnownCompetition competition) {
    this.held = held;
    this.competition = competition;
  }

  /** Checks one undecided case, also against the cases that were checked before. */
  void check(UnderReview open) {
    assertThat(undecided.add(open.subject())).as("one undecided case of a subject").isTrue();
    assertThat(open.file().claimants()).as("an undecided case has a claim").isNotEmpty();
    open.file()
        .claimants()
        .forEach(claimant ->
            assertThat(heardAsClaimant.add(CaseFixture.id(claimant)))
                .as("a claim is heard in one case")
                .isTrue());
    List<UUID> holders =
        open.parties().stream()
            .filter(Holder.class::isInstance)
            .map(holder -> ((Holder) holder).associationId())
            .toList();
    Association.Active holding = held.get(open.subject());
    assertThat(holders)
        .as("the holder of the subject is a party, and no other association")
        .isEqualTo(holding == null ? List.of() : List.of(holding.associationId()));
    assertThat(open instanceof UnderReview.Waiting).isEqualTo(open.file().awaitsAnswer());
    competition.check(open);
  }
}

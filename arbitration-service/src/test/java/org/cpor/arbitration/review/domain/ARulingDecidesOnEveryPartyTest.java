package org.cpor.arbitration.review.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.cpor.arbitration.review.domain.CaseFixture.ANNA;
import static org.cpor.arbitration.review.domain.CaseFixture.BELA;
import static org.cpor.arbitration.review.domain.CaseFixture.CHECK;
import static org.cpor.arbitration.review.domain.CaseFixture.CONTOSO;
import static org.cpor.arbitration.review.domain.CaseFixture.FABRIKAM;
import static org.cpor.arbitration.review.domain.CaseFixture.LEASE;
import static org.cpor.arbitration.review.domain.CaseFixture.NORTHWIND;
import static org.cpor.arbitration.review.domain.CaseFixture.NOW;
import static org.cpor.arbitration.review.domain.CaseFixture.TAILSPIN;
import static org.cpor.arbitration.review.domain.CaseFixture.assertRefused;
import static org.cpor.arbitration.review.domain.CaseFixture.award;
import static org.cpor.arbitration.review.domain.CaseFixture.caseOf;
import static org.cpor.arbitration.review.domain.CaseFixture.caseOn;
import static org.cpor.arbitration.review.domain.CaseFixture.id;
import static org.cpor.arbitration.review.domain.CaseFixture.leasedTo;
import static org.cpor.arbitration.review.domain.CaseFixture.ruling;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cpor.arbitration.review.domain.CaseEvent.CaseRuled;
import org.cpor.arbitration.review.domain.CaseEvent.ClaimAwarded;
import org.cpor.arbitration.review.domain.CaseEvent.ClaimantRejected;
import org.cpor.arbitration.review.domain.CaseEvent.CompetitionEnded;
import org.cpor.arbitration.review.domain.CaseEvent.HolderRetained;
import org.cpor.arbitration.review.domain.CaseEvent.HolderSuperseded;
import org.cpor.arbitration.review.domain.MoveRefused.Why;
import org.cpor.arbitration.review.domain.ReviewExtension.Rank;
import org.cpor.arbitration.review.domain.party.Party;
import org.cpor.arbitration.review.domain.party.RejectionReason;
import org.junit.jupiter.api.Test;

class ARulingDecidesOnEveryPartyTest {

  @Test
  void anAwardApprovesOneRejectsTheOthersAndSupersedesTheHolder() {
    Ruling ruling = award(FABRIKAM);
    UUID associationId = ((Outcome.Award) ruling.outcome()).associationId();

    var ruled =
        leasedTo(ANNA, caseOn(CONTOSO, FABRIKAM, NORTHWIND))
            .takenBy(ANNA, NOW)
            .rule(ruling, CHECK, Rank.REVIEWER);

    assertThat(ruled.events())
        .containsExactly(
            new CaseRuled(ruling, ANNA, NOW),
            new HolderSuperseded(CONTOSO, NOW),
            new ClaimAwarded(FABRIKAM, associationId, NOW),
            new ClaimantRejected(NORTHWIND, RejectionReason.AWARDED_TO_ANOTHER_PARTNER, NOW));
  }

  @Test
  void aHolderThatRetainsTheSubjectKeepsItsAssociation() {
    Ruling ruling = ruling(new Outcome.HolderRetains());

    assertThat(
            leasedTo(ANNA, caseOn(CONTOSO, FABRIKAM))
                .takenBy(ANNA, NOW)
                .rule(ruling, CHECK, Rank.REVIEWER)
                .events())
        .containsExactly(
            new CaseRuled(new Ruling(ruling.outcome(), ruling.rationale(), Map.of()), ANNA, NOW),
            new HolderRetained(CONTOSO, NOW),
            new ClaimantRejected(FABRIKAM, RejectionReason.AWARDED_TO_ANOTHER_PARTNER, NOW),
            new CompetitionEnded(CONTOSO, NOW));
  }

  @Test
  void aHolderCompetesWithNobodyAfterAnAwardToNone() {
    assertThat(
            leasedTo(ANNA, caseOn(CONTOSO, FABRIKAM))
                .takenBy(ANNA, NOW)
                .rule(ruling(new Outcome.None()), CHECK, Rank.REVIEWER)
                .events())
        .contains(new CompetitionEnded(CONTOSO, NOW));
  }

  @Test
  void anAwardToNoneRejectsAllForTheirDocumentsUnlessTheRulingNamesAnotherReason() {
    Ruling ruling =
        new Ruling(
            new Outcome.None(),
            "neither shows activity",
            Map.of(id(NORTHWIND), RejectionReason.MISSING_CUSTOMER_CONSENT));

    assertThat(
            leasedTo(ANNA, caseOf(FABRIKAM, NORTHWIND))
                .takenBy(ANNA, NOW)
                .rule(ruling, CHECK, Rank.REVIEWER)
                .events())
        .contains(
            new ClaimantRejected(FABRIKAM, RejectionReason.INSUFFICIENT_POE, NOW),
            new ClaimantRejected(NORTHWIND, RejectionReason.MISSING_CUSTOMER_CONSENT, NOW));
  }

  @Test
  void onlyTheReviewerWithTheLeaseRules() {
    UnderReview open = caseOf(FABRIKAM);
    UnderReview taken = leasedTo(ANNA, open);

    assertRefused(
        Why.LEASE_NOT_HELD,
        () -> open.takenBy(ANNA, NOW).rule(award(FABRIKAM), CHECK, Rank.REVIEWER));
    assertRefused(
        Why.LEASE_NOT_HELD,
        () -> taken.takenBy(BELA, NOW).rule(award(FABRIKAM), CHECK, Rank.REVIEWER));
    assertRefused(
        Why.LEASE_NOT_HELD,
        () -> taken.takenBy(ANNA, NOW.plus(LEASE)).rule(award(FABRIKAM), CHECK, Rank.REVIEWER));
  }

  @Test
  void aRulingFitsTheParties() {
    UnderReview taken = leasedTo(ANNA, caseOn(CONTOSO, FABRIKAM));

    assertRefused(
        Why.RULING_DOES_NOT_FIT,
        () -> taken.takenBy(ANNA, NOW).rule(award(TAILSPIN), CHECK, Rank.REVIEWER));
    assertRefused(
        Why.RULING_DOES_NOT_FIT,
        () ->
            taken
                .takenBy(ANNA, NOW)
                .rule(
                    ruling(new Outcome.Award(id(CONTOSO), UUID.randomUUID())),
                    CHECK,
                    Rank.REVIEWER));
    assertRefused(
        Why.RULING_DOES_NOT_FIT,
        () ->
            leasedTo(ANNA, caseOf(FABRIKAM))
                .takenBy(ANNA, NOW)
                .rule(ruling(new Outcome.HolderRetains()), CHECK, Rank.REVIEWER));
  }

  @Test
  void onlyRejectedClaimsHaveAReason() {
    UnderReview taken = leasedTo(ANNA, caseOn(CONTOSO, FABRIKAM));

    for (Party notRejected : new Party[] {FABRIKAM, CONTOSO, TAILSPIN}) {
      Ruling ruling =
          new Ruling(
              award(FABRIKAM).outcome(),
              "as the documents show",
              Map.of(id(notRejected), RejectionReason.PARTNER_REQUEST),
              Set.of());
      assertRefused(
          Why.RULING_DOES_NOT_FIT,
          () -> taken.takenBy(ANNA, NOW).rule(ruling, CHECK, Rank.REVIEWER));
    }
  }

  @Test
  void aDecidedCaseRefusesMovesAndNamesTheRuling() {
    ReviewCase ruled =
        leasedTo(ANNA, caseOf(FABRIKAM))
            .takenBy(ANNA, NOW)
            .rule(award(FABRIKAM), CHECK, Rank.REVIEWER)
            .next();

    assertThatExceptionOfType(MoveRefused.class)
        .isThrownBy(ruled::stillUnderReview)
        .withMessage("The case was ruled on by anna at 2026-11-20T09:30:00Z: AWARD.");
  }
}

package org.cpor.arbitration.review.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.cpor.arbitration.review.domain.CaseFixture.ANNA;
import static org.cpor.arbitration.review.domain.CaseFixture.BELA;
import static org.cpor.arbitration.review.domain.CaseFixture.CONTOSO;
import static org.cpor.arbitration.review.domain.CaseFixture.DUE;
import static org.cpor.arbitration.review.domain.CaseFixture.FABRIKAM;
import static org.cpor.arbitration.review.domain.CaseFixture.LEASE;
import static org.cpor.arbitration.review.domain.CaseFixture.NORTHWIND;
import static org.cpor.arbitration.review.domain.CaseFixture.NOW;
import static org.cpor.arbitration.review.domain.CaseFixture.TAILSPIN;
import static org.cpor.arbitration.review.domain.CaseFixture.award;
import static org.cpor.arbitration.review.domain.CaseFixture.caseOf;
import static org.cpor.arbitration.review.domain.CaseFixture.caseOn;
import static org.cpor.arbitration.review.domain.CaseFixture.claimant;
import static org.cpor.arbitration.review.domain.CaseFixture.id;
import static org.cpor.arbitration.review.domain.CaseFixture.newCase;
import static org.cpor.arbitration.review.domain.CaseFixture.ruling;
import static org.cpor.arbitration.review.domain.CaseFixture.takenBy;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.cpor.arbitration.review.domain.CaseEvent.CaseAssigned;
import org.cpor.arbitration.review.domain.CaseEvent.CaseReturned;
import org.cpor.arbitration.review.domain.CaseEvent.CaseRuled;
import org.cpor.arbitration.review.domain.CaseEvent.ClaimAdmitted;
import org.cpor.arbitration.review.domain.CaseEvent.ClaimAwarded;
import org.cpor.arbitration.review.domain.CaseEvent.ClaimTurnedDown;
import org.cpor.arbitration.review.domain.CaseEvent.CompetitionDetected;
import org.cpor.arbitration.review.domain.CaseEvent.HolderRetained;
import org.cpor.arbitration.review.domain.CaseEvent.HolderSuperseded;
import org.cpor.arbitration.review.domain.MoveRefused.Why;
import org.cpor.arbitration.review.domain.Party.Claimant;
import org.cpor.arbitration.review.domain.ReviewCase.Open;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReviewCaseTest {

  private static void assertRefused(Why why, Runnable move) {
    assertThatExceptionOfType(MoveRefused.class)
        .isThrownBy(move::run)
        .satisfies(refused -> assertThat(refused.why()).isEqualTo(why));
  }

  @Nested
  class Contests {

    @Test
    void aLonelyClaimIsNotContested() {
      Transition<Open> admitted = newCase().admit(FABRIKAM, NOW);

      assertThat(admitted.next().contested()).isFalse();
      assertThat(admitted.events()).containsExactly(new ClaimAdmitted(FABRIKAM, false, NOW));
    }

    @Test
    void aSecondPartnersClaimIsToldToBoth() {
      Transition<Open> admitted = caseOf(FABRIKAM).admit(NORTHWIND, NOW);

      assertThat(admitted.next().contested()).isTrue();
      assertThat(admitted.events())
          .containsExactly(
              new ClaimAdmitted(NORTHWIND, true, NOW),
              new CompetitionDetected(FABRIKAM, NOW),
              new CompetitionDetected(NORTHWIND, NOW));
    }

    @Test
    void aThirdPartnersClaimIsToldToItAlone() {
      assertThat(caseOf(FABRIKAM, NORTHWIND).admit(TAILSPIN, NOW).events())
          .containsExactly(
              new ClaimAdmitted(TAILSPIN, true, NOW), new CompetitionDetected(TAILSPIN, NOW));
    }

    @Test
    void theSamePartnerTwiceIsNoContest() {
      Claimant again = claimant(FABRIKAM.claim().partnerId());

      Transition<Open> admitted = caseOf(FABRIKAM).admit(again, NOW);

      assertThat(admitted.next().contested()).isFalse();
      assertThat(admitted.events()).containsExactly(new ClaimAdmitted(again, false, NOW));
    }

    @Test
    void aClaimOfThePartnerThatAlreadyCompetesIsToldToItAlone() {
      Claimant again = claimant(FABRIKAM.claim().partnerId());

      assertThat(caseOf(FABRIKAM, NORTHWIND).admit(again, NOW).events())
          .containsExactly(
              new ClaimAdmitted(again, true, NOW), new CompetitionDetected(again, NOW));
    }

    @Test
    void aHolderIsToldOfTheFirstClaimOfAnotherPartner() {
      Transition<Open> admitted =
          newCase().join(CONTOSO, NOW).then(open -> open.admit(FABRIKAM, NOW));

      assertThat(admitted.next().contested()).isTrue();
      assertThat(admitted.events())
          .containsSubsequence(
              new ClaimAdmitted(FABRIKAM, true, NOW),
              new CompetitionDetected(CONTOSO, NOW),
              new CompetitionDetected(FABRIKAM, NOW));
    }

    @Test
    void aHoldersOwnNewClaimIsNoContestUntilAnotherPartnerComes() {
      Claimant renewed = claimant(CONTOSO.claim().partnerId());
      Open open = caseOn(CONTOSO, renewed);

      assertThat(open.contested()).isFalse();
      assertThat(open.admit(FABRIKAM, NOW).events())
          .contains(
              new CompetitionDetected(CONTOSO, NOW),
              new CompetitionDetected(renewed, NOW),
              new CompetitionDetected(FABRIKAM, NOW));
    }

    @Test
    void theMostUrgentFirstReviewIsTheCases() {
      Claimant later = new Claimant(NORTHWIND.claim(), DUE.plus(Duration.ofDays(1)));

      assertThat(caseOf(FABRIKAM, later).dueAt()).isEqualTo(DUE);
    }
  }

  @Nested
  class Leases {

    @Test
    void aCaseThatIsTakenIsKeptUntilTheLeaseExpires() {
      Open taken = takenBy(ANNA, caseOf(FABRIKAM));

      assertRefused(
          Why.HELD_BY_ANOTHER, () -> taken.take(BELA, LEASE, NOW.plus(LEASE).minusMillis(1)));
      assertThat(taken.take(BELA, LEASE, NOW.plus(LEASE)).events())
          .containsExactly(new CaseAssigned(BELA, BELA, NOW.plus(LEASE)));
    }

    @Test
    void takingAgainKeepsItForLongerWithoutAnEvent() {
      Transition<Open> renewed =
          takenBy(ANNA, caseOf(FABRIKAM)).take(ANNA, LEASE, NOW.plusSeconds(60));

      assertThat(renewed.events()).isEmpty();
      assertThat(renewed.next().lease())
          .isEqualTo(new Lease(ANNA, NOW.plusSeconds(60).plus(LEASE)));
    }

    @Test
    void aLeadGivesACaseToAnotherThanWhoHasIt() {
      Transition<Open> given = takenBy(ANNA, caseOf(FABRIKAM)).assign(BELA, "lead", LEASE, NOW);

      assertThat(given.events()).containsExactly(new CaseAssigned(BELA, "lead", NOW));
      assertThat(given.next().liveLease(NOW)).contains(new Lease(BELA, NOW.plus(LEASE)));
    }

    @Test
    void whatIsGivenBackCanBeTaken() {
      Transition<Open> returned = takenBy(ANNA, caseOf(FABRIKAM)).giveBack(ANNA, NOW);

      assertThat(returned.events()).containsExactly(new CaseReturned(ANNA, NOW));
      assertThat(returned.next().take(BELA, LEASE, NOW).next().liveLease(NOW)).isPresent();
    }

    @Test
    void givingBackWhatNobodyHasChangesNothing() {
      assertThat(caseOf(FABRIKAM).giveBack(ANNA, NOW).events()).isEmpty();
    }
  }

  @Nested
  class Rulings {

    @Test
    void anAwardApprovesOneRejectsTheOthersAndSupersedesTheHolder() {
      Ruling ruling = award(FABRIKAM);
      UUID associationId = ((Outcome.Award) ruling.outcome()).associationId();

      var ruled = takenBy(ANNA, caseOn(CONTOSO, FABRIKAM, NORTHWIND)).rule(ruling, ANNA, NOW);

      assertThat(ruled.events())
          .containsExactly(
              new CaseRuled(ruling.outcome(), ANNA, NOW),
              new HolderSuperseded(CONTOSO, NOW),
              new ClaimAwarded(FABRIKAM, associationId, NOW),
              new ClaimTurnedDown(NORTHWIND, RejectionReason.AWARDED_TO_ANOTHER_PARTNER, NOW));
    }

    @Test
    void aHolderThatRetainsTheSubjectIsNotTouched() {
      Ruling ruling = ruling(new Outcome.HolderRetains());

      assertThat(takenBy(ANNA, caseOn(CONTOSO, FABRIKAM)).rule(ruling, ANNA, NOW).events())
          .containsExactly(
              new CaseRuled(ruling.outcome(), ANNA, NOW),
              new HolderRetained(CONTOSO, NOW),
              new ClaimTurnedDown(FABRIKAM, RejectionReason.AWARDED_TO_ANOTHER_PARTNER, NOW));
    }

    @Test
    void anAwardToNoneRejectsAllForTheirDocumentsUnlessItSaysOtherwise() {
      Ruling ruling =
          new Ruling(
              new Outcome.None(),
              "neither shows activity",
              Map.of(id(NORTHWIND), RejectionReason.MISSING_CUSTOMER_CONSENT));

      assertThat(takenBy(ANNA, caseOf(FABRIKAM, NORTHWIND)).rule(ruling, ANNA, NOW).events())
          .contains(
              new ClaimTurnedDown(FABRIKAM, RejectionReason.INSUFFICIENT_POE, NOW),
              new ClaimTurnedDown(NORTHWIND, RejectionReason.MISSING_CUSTOMER_CONSENT, NOW));
    }

    @Test
    void onlyWhoHasTheCaseRulesOnIt() {
      Open open = caseOf(FABRIKAM);
      Open taken = takenBy(ANNA, open);

      assertRefused(Why.LEASE_NOT_HELD, () -> open.rule(award(FABRIKAM), ANNA, NOW));
      assertRefused(Why.LEASE_NOT_HELD, () -> taken.rule(award(FABRIKAM), BELA, NOW));
      assertRefused(Why.LEASE_NOT_HELD, () -> taken.rule(award(FABRIKAM), ANNA, NOW.plus(LEASE)));
    }

    @Test
    void aRulingFitsTheParties() {
      Open taken = takenBy(ANNA, caseOn(CONTOSO, FABRIKAM));

      assertRefused(Why.RULING_DOES_NOT_FIT, () -> taken.rule(award(TAILSPIN), ANNA, NOW));
      assertRefused(
          Why.RULING_DOES_NOT_FIT,
          () -> taken.rule(ruling(new Outcome.Award(id(CONTOSO), UUID.randomUUID())), ANNA, NOW));
      assertRefused(
          Why.RULING_DOES_NOT_FIT,
          () ->
              takenBy(ANNA, caseOf(FABRIKAM)).rule(ruling(new Outcome.HolderRetains()), ANNA, NOW));
    }

    @Test
    void onlyWhatIsRejectedHasAReason() {
      Open taken = takenBy(ANNA, caseOn(CONTOSO, FABRIKAM));

      for (Party notRejected : new Party[] {FABRIKAM, CONTOSO, TAILSPIN}) {
        Ruling ruling =
            new Ruling(
                award(FABRIKAM).outcome(),
                "as the documents show",
                Map.of(id(notRejected), RejectionReason.PARTNER_REQUEST));
        assertRefused(Why.RULING_DOES_NOT_FIT, () -> taken.rule(ruling, ANNA, NOW));
      }
    }

    @Test
    void aDecidedCaseTellsWhatHappened() {
      ReviewCase ruled = takenBy(ANNA, caseOf(FABRIKAM)).rule(award(FABRIKAM), ANNA, NOW).next();

      assertThatExceptionOfType(MoveRefused.class)
          .isThrownBy(ruled::stillOpen)
          .withMessage("The case was ruled on by anna at 2026-11-20T09:30:00Z: AWARD.");
    }
  }
}

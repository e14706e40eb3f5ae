package org.cpor.arbitration.review.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.cpor.arbitration.review.domain.CaseFixture.ANNA;
import static org.cpor.arbitration.review.domain.CaseFixture.BELA;
import static org.cpor.arbitration.review.domain.CaseFixture.CALENDAR;
import static org.cpor.arbitration.review.domain.CaseFixture.COMMENT;
import static org.cpor.arbitration.review.domain.CaseFixture.CONTOSO;
import static org.cpor.arbitration.review.domain.CaseFixture.DUE;
import static org.cpor.arbitration.review.domain.CaseFixture.EXTENDED;
import static org.cpor.arbitration.review.domain.CaseFixture.FABRIKAM;
import static org.cpor.arbitration.review.domain.CaseFixture.FIRST_REVIEW;
import static org.cpor.arbitration.review.domain.CaseFixture.LEASE;
import static org.cpor.arbitration.review.domain.CaseFixture.NORTHWIND;
import static org.cpor.arbitration.review.domain.CaseFixture.NOW;
import static org.cpor.arbitration.review.domain.CaseFixture.QUESTION;
import static org.cpor.arbitration.review.domain.CaseFixture.RESPOND_BY;
import static org.cpor.arbitration.review.domain.CaseFixture.SOON;
import static org.cpor.arbitration.review.domain.CaseFixture.SUFFICIENT;
import static org.cpor.arbitration.review.domain.CaseFixture.TAILSPIN;
import static org.cpor.arbitration.review.domain.CaseFixture.asked;
import static org.cpor.arbitration.review.domain.CaseFixture.award;
import static org.cpor.arbitration.review.domain.CaseFixture.caseOf;
import static org.cpor.arbitration.review.domain.CaseFixture.caseOn;
import static org.cpor.arbitration.review.domain.CaseFixture.claimant;
import static org.cpor.arbitration.review.domain.CaseFixture.id;
import static org.cpor.arbitration.review.domain.CaseFixture.newCase;
import static org.cpor.arbitration.review.domain.CaseFixture.passTime;
import static org.cpor.arbitration.review.domain.CaseFixture.ruling;
import static org.cpor.arbitration.review.domain.CaseFixture.takenBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cpor.arbitration.association.domain.PartnerClaim;
import org.cpor.arbitration.review.domain.CaseEvent.CaseAssigned;
import org.cpor.arbitration.review.domain.CaseEvent.CaseClosed;
import org.cpor.arbitration.review.domain.CaseEvent.CaseReturned;
import org.cpor.arbitration.review.domain.CaseEvent.CaseRuled;
import org.cpor.arbitration.review.domain.CaseEvent.ClaimAdmitted;
import org.cpor.arbitration.review.domain.CaseEvent.ClaimAwarded;
import org.cpor.arbitration.review.domain.CaseEvent.ClaimRevised;
import org.cpor.arbitration.review.domain.CaseEvent.ClaimTurnedDown;
import org.cpor.arbitration.review.domain.CaseEvent.ClaimantLeft;
import org.cpor.arbitration.review.domain.CaseEvent.CompetitionDetected;
import org.cpor.arbitration.review.domain.CaseEvent.CompetitionEnded;
import org.cpor.arbitration.review.domain.CaseEvent.HolderLeft;
import org.cpor.arbitration.review.domain.CaseEvent.HolderRetained;
import org.cpor.arbitration.review.domain.CaseEvent.HolderSuperseded;
import org.cpor.arbitration.review.domain.CaseEvent.PartnerResponded;
import org.cpor.arbitration.review.domain.CaseEvent.PartyReviewed;
import org.cpor.arbitration.review.domain.CaseEvent.ResponseOverdue;
import org.cpor.arbitration.review.domain.CaseEvent.ReviewDueSoon;
import org.cpor.arbitration.review.domain.CaseEvent.ReviewExtended;
import org.cpor.arbitration.review.domain.CaseEvent.ReviewOverdue;
import org.cpor.arbitration.review.domain.MoveRefused.Why;
import org.cpor.arbitration.review.domain.Party.Claimant;
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
      Transition<UnderReview> admitted = newCase().admit(FABRIKAM, NOW);

      assertThat(admitted.next().contested()).isFalse();
      assertThat(admitted.events()).containsExactly(new ClaimAdmitted(FABRIKAM, false, false, NOW));
    }

    @Test
    void aSecondPartnersClaimIsToldToBoth() {
      Transition<UnderReview> admitted = caseOf(FABRIKAM).admit(NORTHWIND, NOW);

      assertThat(admitted.next().contested()).isTrue();
      assertThat(admitted.events())
          .containsExactly(
              new ClaimAdmitted(NORTHWIND, true, false, NOW),
              new CompetitionDetected(FABRIKAM, NOW),
              new CompetitionDetected(NORTHWIND, NOW));
    }

    @Test
    void aThirdPartnersClaimIsToldToItAlone() {
      assertThat(caseOf(FABRIKAM, NORTHWIND).admit(TAILSPIN, NOW).events())
          .containsExactly(
              new ClaimAdmitted(TAILSPIN, true, false, NOW),
              new CompetitionDetected(TAILSPIN, NOW));
    }

    @Test
    void theSamePartnerTwiceIsNoContest() {
      Claimant again = claimant(FABRIKAM.claim().partnerId());

      Transition<UnderReview> admitted = caseOf(FABRIKAM).admit(again, NOW);

      assertThat(admitted.next().contested()).isFalse();
      assertThat(admitted.events()).containsExactly(new ClaimAdmitted(again, false, false, NOW));
    }

    @Test
    void aClaimOfThePartnerThatAlreadyCompetesIsToldToItAlone() {
      Claimant again = claimant(FABRIKAM.claim().partnerId());

      assertThat(caseOf(FABRIKAM, NORTHWIND).admit(again, NOW).events())
          .containsExactly(
              new ClaimAdmitted(again, true, false, NOW), new CompetitionDetected(again, NOW));
    }

    @Test
    void aHolderIsToldOfTheFirstClaimOfAnotherPartner() {
      Transition<UnderReview> admitted =
          newCase().join(CONTOSO, NOW).then(open -> open.admit(FABRIKAM, NOW));

      assertThat(admitted.next().contested()).isTrue();
      assertThat(admitted.events())
          .containsSubsequence(
              new ClaimAdmitted(FABRIKAM, true, false, NOW),
              new CompetitionDetected(CONTOSO, NOW),
              new CompetitionDetected(FABRIKAM, NOW));
    }

    @Test
    void aHoldersOwnNewClaimIsNoContestUntilAnotherPartnerComes() {
      Claimant renewed = claimant(CONTOSO.claim().partnerId());
      UnderReview open = caseOn(CONTOSO, renewed);

      assertThat(open.contested()).isFalse();
      assertThat(open.admit(FABRIKAM, NOW).events())
          .contains(
              new CompetitionDetected(CONTOSO, NOW),
              new CompetitionDetected(renewed, NOW),
              new CompetitionDetected(FABRIKAM, NOW));
    }

    @Test
    void theMostUrgentFirstReviewIsTheCases() {
      Claimant later =
          Claimant.of(
              NORTHWIND.claim(),
              "2021",
              Deadline.first(CALENDAR.due(NOW.plus(Duration.ofDays(1)), 5)));

      assertThat(caseOf(FABRIKAM, later).file().deadline().dueAt()).isEqualTo(DUE);
    }
  }

  @Nested
  class Leases {

    @Test
    void aCaseThatIsTakenIsKeptUntilTheLeaseExpires() {
      UnderReview taken = takenBy(ANNA, caseOf(FABRIKAM));

      assertRefused(
          Why.HELD_BY_ANOTHER, () -> taken.take(BELA, LEASE, NOW.plus(LEASE).minusMillis(1)));
      assertThat(taken.take(BELA, LEASE, NOW.plus(LEASE)).events())
          .containsExactly(new CaseAssigned(BELA, BELA, NOW.plus(LEASE)));
    }

    @Test
    void takingAgainKeepsItForLongerWithoutAnEvent() {
      Transition<UnderReview> renewed =
          takenBy(ANNA, caseOf(FABRIKAM)).take(ANNA, LEASE, NOW.plusSeconds(60));

      assertThat(renewed.events()).isEmpty();
      assertThat(renewed.next().file().lease())
          .isEqualTo(new Lease(ANNA, NOW.plusSeconds(60).plus(LEASE)));
    }

    @Test
    void aLeadGivesACaseToAnotherThanWhoHasIt() {
      Transition<UnderReview> given =
          takenBy(ANNA, caseOf(FABRIKAM)).assign(BELA, "lead", LEASE, NOW);

      assertThat(given.events()).containsExactly(new CaseAssigned(BELA, "lead", NOW));
      assertThat(given.next().file().liveLease(NOW)).contains(new Lease(BELA, NOW.plus(LEASE)));
    }

    @Test
    void whatIsGivenBackCanBeTaken() {
      Transition<UnderReview> returned = takenBy(ANNA, caseOf(FABRIKAM)).giveBack(ANNA, NOW);

      assertThat(returned.events()).containsExactly(new CaseReturned(ANNA, NOW));
      assertThat(returned.next().take(BELA, LEASE, NOW).next().file().liveLease(NOW)).isPresent();
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

      var ruled =
          takenBy(ANNA, caseOn(CONTOSO, FABRIKAM, NORTHWIND)).readyToRule().rule(ruling, ANNA, NOW);

      assertThat(ruled.events())
          .containsExactly(
              new CaseRuled(ruling.outcome(), Set.of(), ANNA, NOW),
              new HolderSuperseded(CONTOSO, NOW),
              new ClaimAwarded(FABRIKAM, associationId, NOW),
              new ClaimTurnedDown(NORTHWIND, RejectionReason.AWARDED_TO_ANOTHER_PARTNER, NOW));
    }

    @Test
    void aHolderThatRetainsTheSubjectIsNotTouched() {
      Ruling ruling = ruling(new Outcome.HolderRetains());

      assertThat(
              takenBy(ANNA, caseOn(CONTOSO, FABRIKAM))
                  .readyToRule()
                  .rule(ruling, ANNA, NOW)
                  .events())
          .containsExactly(
              new CaseRuled(ruling.outcome(), Set.of(), ANNA, NOW),
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

      assertThat(
              takenBy(ANNA, caseOf(FABRIKAM, NORTHWIND))
                  .readyToRule()
                  .rule(ruling, ANNA, NOW)
                  .events())
          .contains(
              new ClaimTurnedDown(FABRIKAM, RejectionReason.INSUFFICIENT_POE, NOW),
              new ClaimTurnedDown(NORTHWIND, RejectionReason.MISSING_CUSTOMER_CONSENT, NOW));
    }

    @Test
    void onlyWhoHasTheCaseRulesOnIt() {
      UnderReview open = caseOf(FABRIKAM);
      UnderReview taken = takenBy(ANNA, open);

      assertRefused(Why.LEASE_NOT_HELD, () -> open.readyToRule().rule(award(FABRIKAM), ANNA, NOW));
      assertRefused(Why.LEASE_NOT_HELD, () -> taken.readyToRule().rule(award(FABRIKAM), BELA, NOW));
      assertRefused(
          Why.LEASE_NOT_HELD,
          () -> taken.readyToRule().rule(award(FABRIKAM), ANNA, NOW.plus(LEASE)));
    }

    @Test
    void aRulingFitsTheParties() {
      UnderReview taken = takenBy(ANNA, caseOn(CONTOSO, FABRIKAM));

      assertRefused(
          Why.RULING_DOES_NOT_FIT, () -> taken.readyToRule().rule(award(TAILSPIN), ANNA, NOW));
      assertRefused(
          Why.RULING_DOES_NOT_FIT,
          () ->
              taken
                  .readyToRule()
                  .rule(ruling(new Outcome.Award(id(CONTOSO), UUID.randomUUID())), ANNA, NOW));
      assertRefused(
          Why.RULING_DOES_NOT_FIT,
          () ->
              takenBy(ANNA, caseOf(FABRIKAM))
                  .readyToRule()
                  .rule(ruling(new Outcome.HolderRetains()), ANNA, NOW));
    }

    @Test
    void aClaimWhoseSubscriptionEndedIsAwardedOnlyWhenThatIsConfirmed() {
      UnderReview lapsed = lapsed(caseOf(FABRIKAM, NORTHWIND));
      Outcome outcome = award(FABRIKAM).outcome();
      Ruling confirming =
          new Ruling(
              outcome, "renewed by letter", Map.of(), Set.of(AwardObjection.SUBSCRIPTION_ENDED));

      assertThatExceptionOfType(ConfirmationMissing.class)
          .isThrownBy(() -> lapsed.readyToRule().rule(award(FABRIKAM), ANNA, NOW))
          .satisfies(refused ->
              assertThat(refused.missing()).containsExactly(AwardObjection.SUBSCRIPTION_ENDED));
      assertThat(lapsed.readyToRule().rule(confirming, ANNA, NOW).events())
          .contains(new CaseRuled(outcome, Set.of(AwardObjection.SUBSCRIPTION_ENDED), ANNA, NOW));
    }

    @Test
    void whatSpeaksAgainstAnotherClaimNeedsNoConfirmationAndIsNotKeptAsConfirmed() {
      UnderReview lapsed = lapsed(caseOf(FABRIKAM, NORTHWIND));
      Ruling ruling =
          new Ruling(
              award(NORTHWIND).outcome(),
              "as the documents show",
              Map.of(),
              Set.of(AwardObjection.SUBSCRIPTION_ENDED));

      var ruled = lapsed.readyToRule().rule(ruling, ANNA, NOW);

      assertThat(ruled.next().ruling().confirmed()).isEmpty();
      lapsed.readyToRule().rule(ruling(new Outcome.None()), ANNA, NOW);
    }

    @Test
    void aSubscriptionThatIsRestoredOrACorrectionLeavesNothingToConfirm() {
      UnderReview lapsed = lapsed(caseOf(FABRIKAM));

      UnderReview restored = lapsed.restoreSubscription(id(FABRIKAM), NOW).next();
      UnderReview revised = lapsed.revise(FABRIKAM.claim(), 2, NOW).next();

      for (UnderReview ready : List.of(restored, revised)) {
        assertThat(ready.readyToRule().rule(award(FABRIKAM), ANNA, NOW).events()).hasSize(2);
      }
    }

    /** Anna has it, and Fabrikam's subscription has ended meanwhile. */
    private static UnderReview lapsed(UnderReview undecided) {
      return takenBy(ANNA, undecided)
          .lapseSubscription(id(FABRIKAM), "SUBSCRIPTION_NOT_ACTIVE", NOW)
          .next();
    }

    @Test
    void onlyWhatIsRejectedHasAReason() {
      UnderReview taken = takenBy(ANNA, caseOn(CONTOSO, FABRIKAM));

      for (Party notRejected : new Party[] {FABRIKAM, CONTOSO, TAILSPIN}) {
        Ruling ruling =
            new Ruling(
                award(FABRIKAM).outcome(),
                "as the documents show",
                Map.of(id(notRejected), RejectionReason.PARTNER_REQUEST));
        assertRefused(Why.RULING_DOES_NOT_FIT, () -> taken.readyToRule().rule(ruling, ANNA, NOW));
      }
    }

    @Test
    void aDecidedCaseTellsWhatHappened() {
      ReviewCase ruled =
          takenBy(ANNA, caseOf(FABRIKAM)).readyToRule().rule(award(FABRIKAM), ANNA, NOW).next();

      assertThatExceptionOfType(MoveRefused.class)
          .isThrownBy(ruled::stillUnderReview)
          .withMessage("The case was ruled on by anna at 2026-11-20T09:30:00Z: AWARD.");
    }
  }

  @Nested
  class Reviews {

    @Test
    void anyPartyOfTheCaseIsReviewedTheHolderToo() {
      UnderReview taken = takenBy(ANNA, caseOn(CONTOSO, FABRIKAM));

      Transition<UnderReview> reviewed = taken.review(id(CONTOSO), SUFFICIENT, ANNA, NOW);

      assertThat(reviewed.events())
          .containsExactly(new PartyReviewed(CONTOSO, SUFFICIENT, ANNA, NOW));
      assertThat(reviewed.next().file().heard())
          .extracting(party -> party.hearing().reviewed())
          .containsExactly(true, false);
    }

    @Test
    void aClaimOfAnotherCaseIsNotReviewed() {
      UnderReview taken = takenBy(ANNA, caseOf(FABRIKAM));

      assertRefused(Why.NOT_A_PARTY, () -> taken.review(id(NORTHWIND), SUFFICIENT, ANNA, NOW));
    }

    @Test
    void whoDoesNotHaveTheCaseNeitherReviewsNorAsksNorExtends() {
      UnderReview taken = takenBy(ANNA, caseOf(FABRIKAM));

      assertRefused(Why.LEASE_NOT_HELD, () -> taken.review(id(FABRIKAM), SUFFICIENT, BELA, NOW));
      assertRefused(Why.LEASE_NOT_HELD, () -> taken.ask(id(FABRIKAM), p -> QUESTION, BELA, NOW));
      assertRefused(
          Why.LEASE_NOT_HELD,
          () -> taken.extend(ExtensionReason.COMPETING_CLAIMS, null, c -> EXTENDED, BELA, NOW));
    }
  }

  @Nested
  class Questions {

    @Test
    void aCaseWaitsForAnAnswerAndTheOtherPartyIsReviewedMeanwhile() {
      UnderReview waiting = asked(caseOf(FABRIKAM, NORTHWIND), FABRIKAM);

      assertThat(waiting).isInstanceOf(ReviewCase.Waiting.class);
      assertThat(waiting.review(id(NORTHWIND), SUFFICIENT, ANNA, NOW).events()).hasSize(1);
      assertRefused(Why.AWAITS_ANSWER, waiting::readyToRule);
    }

    @Test
    void theAnswerEndsTheWait() {
      Transition<UnderReview> answered =
          asked(caseOf(FABRIKAM), FABRIKAM).hear(id(FABRIKAM), COMMENT, NOW);

      assertThat(answered.next()).isInstanceOf(ReviewCase.Open.class);
      assertThat(answered.events())
          .satisfiesExactly(event ->
              assertThat(event)
                  .isInstanceOfSatisfying(
                      PartnerResponded.class,
                      responded -> {
                        assertThat(responded.answered()).isEqualTo(QUESTION);
                        assertThat(responded.comment()).isEqualTo(COMMENT);
                      }));
    }

    @Test
    void oneAnswerOfTwoIsNotEnough() {
      UnderReview waiting = asked(caseOf(FABRIKAM, NORTHWIND), FABRIKAM, NORTHWIND);

      assertThat(waiting.hear(id(FABRIKAM), COMMENT, NOW).next())
          .isInstanceOf(ReviewCase.Waiting.class);
    }

    @Test
    void whatAPartnerWritesUnaskedIsHeardToo() {
      assertThat(caseOf(FABRIKAM).hear(id(FABRIKAM), COMMENT, NOW).events())
          .satisfiesExactly(event -> assertThat(((PartnerResponded) event).answered()).isNull());
    }

    @Test
    void aSilentClaimantIsRejectedAndASilentHolderJudgedOnWhatItHas() {
      UnderReview waiting = asked(caseOn(CONTOSO, FABRIKAM, NORTHWIND), CONTOSO, FABRIKAM);

      Transition<ReviewCase> late = passTime(waiting, RESPOND_BY);

      assertThat(late.events())
          .extracting(event -> event.getClass().getSimpleName())
          .containsSubsequence("ResponseOverdue", "ClaimantLeft")
          .contains("LeaseLapsed");
      assertThat(late.events().stream().filter(ResponseOverdue.class::isInstance)).hasSize(2);
      assertThat(late.next().stillUnderReview().file().heard())
          .extracting(CaseFixture::id)
          .containsExactly(id(CONTOSO), id(NORTHWIND));
      assertThat(late.next()).isInstanceOf(ReviewCase.Open.class);
    }

    @Test
    void anAnswerAMomentBeforeTheDeadlineCounts() {
      UnderReview answered =
          asked(caseOf(FABRIKAM), FABRIKAM)
              .hear(id(FABRIKAM), COMMENT, RESPOND_BY.minusMillis(1))
              .next();

      assertThat(passTime(answered, RESPOND_BY).events())
          .noneMatch(ResponseOverdue.class::isInstance);
    }
  }

  @Nested
  class Departures {

    @Test
    void theLastClaimThatLeavesClosesTheCase() {
      Transition<ReviewCase> withdrawn = caseOn(CONTOSO, FABRIKAM).withdraw(id(FABRIKAM), NOW);

      assertThat(withdrawn.next()).isInstanceOf(ReviewCase.Closed.class);
      assertThat(withdrawn.events())
          .containsExactly(
              new ClaimantLeft(FABRIKAM, Departure.WITHDRAWN, NOW),
              new CompetitionEnded(CONTOSO, NOW),
              new CaseClosed(NOW));
    }

    @Test
    void withdrawalOfAllButOneEndsTheContest() {
      Transition<ReviewCase> withdrawn = caseOf(FABRIKAM, NORTHWIND).withdraw(id(FABRIKAM), NOW);

      assertThat(withdrawn.next().contested()).isFalse();
      assertThat(withdrawn.events())
          .containsExactly(
              new ClaimantLeft(FABRIKAM, Departure.WITHDRAWN, NOW),
              new CompetitionEnded(NORTHWIND, NOW));
    }

    @Test
    void aThirdPartnersWithdrawalIsToldToNobody() {
      assertThat(caseOf(FABRIKAM, NORTHWIND, TAILSPIN).withdraw(id(TAILSPIN), NOW).events())
          .containsExactly(new ClaimantLeft(TAILSPIN, Departure.WITHDRAWN, NOW));
    }

    @Test
    void withdrawingTwiceIsWithdrawingOnce() {
      UnderReview left =
          caseOf(FABRIKAM, NORTHWIND).withdraw(id(FABRIKAM), NOW).next().stillUnderReview();

      assertThat(left.withdraw(id(FABRIKAM), NOW).events()).isEmpty();
    }

    @Test
    void aRulingForAClaimThatJustLeftSaysSo() {
      UnderReview taken = takenBy(ANNA, caseOf(FABRIKAM, NORTHWIND));
      UnderReview left = taken.withdraw(id(FABRIKAM), NOW).next().stillUnderReview();

      assertThatExceptionOfType(MoveRefused.class)
          .isThrownBy(() -> left.readyToRule().rule(award(FABRIKAM), ANNA, NOW))
          .withMessageContaining("left the case at 2026-11-20T09:30:00Z: WITHDRAWN");
    }

    @Test
    void aHolderWhoseAssociationEndsIsHeardNoMore() {
      Transition<ReviewCase> lost =
          caseOn(CONTOSO, FABRIKAM).loseHolder(CONTOSO.associationId(), NOW);

      assertThat(lost.next().contested()).isFalse();
      assertThat(lost.events())
          .containsExactly(new HolderLeft(CONTOSO, NOW), new CompetitionEnded(FABRIKAM, NOW));
      assertRefused(
          Why.RULING_DOES_NOT_FIT,
          () ->
              takenBy(ANNA, lost.next().stillUnderReview())
                  .readyToRule()
                  .rule(ruling(new Outcome.HolderRetains()), ANNA, NOW));
    }
  }

  @Nested
  class Time {

    @Test
    void aDueDateComesNearAndPassesEachOnce() {
      UnderReview untaken = caseOf(FABRIKAM);
      UnderReview soon = passed(untaken, SOON, new ReviewDueSoon(FABRIKAM, SOON));
      assertThat(passTime(soon, SOON).events()).isEmpty();
      Transition<ReviewCase> overdue = passTime(soon, DUE);

      assertThat(overdue.events())
          .satisfiesExactly(event -> assertThat(event).isInstanceOf(ReviewOverdue.class));
      assertThat(overdue.next().stillUnderReview().file().nextTimer()).isEmpty();
    }

    @Test
    void aContestedClaimThatWasReviewedInTimeIsExtendedOnceByItself() {
      UnderReview reviewed =
          takenBy(ANNA, caseOn(CONTOSO, FABRIKAM))
              .review(id(FABRIKAM), SUFFICIENT, ANNA, NOW)
              .then(next -> next.giveBack(ANNA, NOW))
              .next();

      Transition<ReviewCase> due = passTime(reviewed, DUE);
      UnderReview extended = due.next().stillUnderReview();

      assertThat(due.events().getLast())
          .isInstanceOfSatisfying(
              ReviewExtended.class,
              it -> {
                assertThat(it.reason()).isEqualTo(ExtensionReason.WORKING_WITH_CURRENT_HOLDER);
                assertThat(it.by()).isNull();
                assertThat(it.next()).isEqualTo(EXTENDED);
              });
      assertThat(extended.file().deadline().dueAt()).isEqualTo(EXTENDED.dueAt());
      assertThat(passTime(extended, EXTENDED.dueAt()).events().getLast())
          .isInstanceOf(ReviewOverdue.class);
    }

    @Test
    void aContestedClaimThatNobodyReviewedIsOverdue() {
      assertThat(passTime(caseOf(FABRIKAM, NORTHWIND), DUE).events())
          .extracting(event -> event.getClass().getSimpleName())
          .containsExactly("ReviewDueSoon", "ReviewDueSoon", "ReviewOverdue", "ReviewOverdue");
    }

    @Test
    void aClaimIsNotOverdueWhileItsPartnerIsAsked() {
      UnderReview waiting =
          takenBy(ANNA, caseOf(FABRIKAM))
              .ask(
                  id(FABRIKAM),
                  party ->
                      new InformationRequest(
                          UUID.randomUUID(), QUESTION.codes(), null, EXTENDED.due()),
                  ANNA,
                  NOW)
              .next();

      assertThat(passTime(waiting, DUE).events())
          .extracting(event -> event.getClass().getSimpleName())
          .containsExactly("LeaseLapsed");
    }

    @Test
    void whatFellDueWhileNobodyLookedHappensInItsOrder() {
      UnderReview waiting = asked(caseOf(FABRIKAM, NORTHWIND), NORTHWIND);

      Transition<ReviewCase> late = passTime(waiting, DUE.plus(Duration.ofDays(3)));

      assertThat(late.events())
          .extracting(event -> event.getClass().getSimpleName())
          .containsExactly(
              "LeaseLapsed",
              "ResponseOverdue",
              "ClaimantLeft",
              "CompetitionEnded",
              "ReviewDueSoon",
              "ReviewOverdue");
    }

    @Test
    void onlyTheTimeUntilWhichAllWasHeardPassesAndWhatHappensIsOfNow() {
      UnderReview waiting = asked(caseOf(FABRIKAM), FABRIKAM).giveBack(ANNA, NOW).next();

      assertThat(waiting.passTime(c -> EXTENDED, RESPOND_BY.minusMillis(1), DUE).events())
          .isEmpty();
      assertThat(waiting.passTime(c -> EXTENDED, RESPOND_BY, DUE).events())
          .isNotEmpty()
          .allSatisfy(event -> assertThat(event.at()).isEqualTo(DUE));
    }

    private static UnderReview passed(UnderReview from, Instant now, CaseEvent event) {
      Transition<ReviewCase> passed = passTime(from, now);
      assertThat(passed.events()).containsExactly(event);
      return passed.next().stillUnderReview();
    }
  }

  @Nested
  class Corrections {

    @Test
    void aCorrectionIsReviewedAnew() {
      UnderReview reviewed =
          takenBy(ANNA, caseOf(FABRIKAM)).review(id(FABRIKAM), SUFFICIENT, ANNA, NOW).next();
      PartnerClaim inEnglish = new PartnerClaim(id(FABRIKAM), "P-1001", "en");

      Transition<UnderReview> revised = reviewed.revise(inEnglish, 2, NOW);

      assertThat(revised.next().file().claimants())
          .containsExactly(Claimant.of(inEnglish, "2021", FABRIKAM.deadline()));
      assertThat(revised.events())
          .containsExactly(new ClaimRevised(revised.next().file().claimants().getFirst(), 2, NOW));
    }

    @Test
    void aQuestionStaysOpenWhenTheClaimIsCorrected() {
      assertThat(asked(caseOf(FABRIKAM), FABRIKAM).revise(FABRIKAM.claim(), 2, NOW).next())
          .isInstanceOf(ReviewCase.Waiting.class);
    }

    @Test
    void aClaimThatTurnsToAnotherSubjectEndsTheContest() {
      Transition<ReviewCase> left = caseOf(FABRIKAM, NORTHWIND).claimAnother(id(NORTHWIND), NOW);

      assertThat(left.events())
          .containsExactly(
              new ClaimantLeft(NORTHWIND, Departure.CLAIMS_ANOTHER_SUBJECT, NOW),
              new CompetitionEnded(FABRIKAM, NOW));
    }

    @Test
    void whatWasDecidedOnceIsNotCorrected() {
      Claimant disputing =
          Claimant.disputing(NORTHWIND.claim(), "2021", Deadline.first(FIRST_REVIEW));
      UnderReview undecided = caseOn(CONTOSO, FABRIKAM, disputing);

      assertThat(undecided.revise(disputing.claim(), 2, NOW).events()).isEmpty();
      assertThat(undecided.claimAnother(id(disputing), NOW).events()).isEmpty();
      assertThat(undecided.revise(CONTOSO.claim(), 2, NOW).events()).isEmpty();
      assertThat(undecided.claimAnother(id(CONTOSO), NOW).events()).isEmpty();
    }
  }

  @Nested
  class Disputes {

    @Test
    void whoRuledDoesNotWorkOnTheDispute() {
      UnderReview disputed = caseOf(FABRIKAM).bar(ANNA, NOW).next();

      assertRefused(Why.OWN_RULING_DISPUTED, () -> disputed.take(ANNA, LEASE, NOW));
      assertRefused(Why.OWN_RULING_DISPUTED, () -> disputed.assign(ANNA, BELA, LEASE, NOW));
      assertThat(disputed.take(BELA, LEASE, NOW).events())
          .containsExactly(new CaseAssigned(BELA, BELA, NOW));
    }

    @Test
    void aDisputeThatJoinsTheCaseTakesItFromWhoRuled() {
      Transition<UnderReview> joined = takenBy(ANNA, caseOf(FABRIKAM)).bar(ANNA, NOW);

      assertThat(joined.events()).containsExactly(new CaseReturned(ANNA, NOW));
      assertThat(joined.next().file().lease()).isNull();
    }

    @Test
    void aSilentClaimIsHeardAgainWhenItDisputesWhileTheCaseIsOpen() {
      UnderReview left =
          passTime(asked(caseOf(FABRIKAM, NORTHWIND), NORTHWIND), RESPOND_BY)
              .next()
              .stillUnderReview();
      Claimant again = Claimant.disputing(NORTHWIND.claim(), "2021", Deadline.first(FIRST_REVIEW));

      UnderReview heard = left.admit(again, RESPOND_BY).next();

      assertThat(heard.contested()).isTrue();
      assertThat(heard.parties()).hasSize(2);
    }
  }
}

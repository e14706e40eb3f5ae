package org.cpor.arbitration.review.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.arbitration.review.domain.CaseFixture.ANNA;
import static org.cpor.arbitration.review.domain.CaseFixture.LEAD;
import static org.cpor.arbitration.review.domain.CaseFixture.NOW;
import static org.cpor.arbitration.review.domain.CaseFixture.QUESTION;
import static org.cpor.arbitration.review.domain.CaseFixture.asked;
import static org.cpor.arbitration.review.domain.CaseFixture.assertRefused;
import static org.cpor.arbitration.review.domain.CaseFixture.award;
import static org.cpor.arbitration.review.domain.CaseFixture.caseOf;
import static org.cpor.arbitration.review.domain.CaseFixture.caseOn;
import static org.cpor.arbitration.review.domain.CaseFixture.claimant;
import static org.cpor.arbitration.review.domain.CaseFixture.correction;
import static org.cpor.arbitration.review.domain.CaseFixture.id;
import static org.cpor.arbitration.review.domain.CaseFixture.leasedTo;
import static org.cpor.arbitration.review.domain.CaseFixture.ruling;
import static org.cpor.arbitration.review.domain.party.RejectionReason.AWARDED_TO_ANOTHER_PARTNER;
import static org.cpor.arbitration.review.domain.party.RejectionReason.AWARDED_TO_OWN_CLAIM;
import static org.cpor.arbitration.review.domain.party.RejectionReason.INSUFFICIENT_POE;
import static org.cpor.arbitration.review.domain.party.RejectionReason.MISSING_CUSTOMER_CONSENT;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cpor.arbitration.association.domain.PartnerClaim;
import org.cpor.arbitration.review.domain.CaseEvent.ClaimantRejected;
import org.cpor.arbitration.review.domain.CaseEvent.DecisionCorrected;
import org.cpor.arbitration.review.domain.CaseEvent.HolderSuperseded;
import org.cpor.arbitration.review.domain.CaseEvent.RequestClosed;
import org.cpor.arbitration.review.domain.MoveRefused.Why;
import org.cpor.arbitration.review.domain.ReviewExtension.Rank;
import org.cpor.arbitration.review.domain.party.AwardCheck;
import org.cpor.arbitration.review.domain.party.AwardObjection;
import org.cpor.arbitration.review.domain.party.Party.Claimant;
import org.cpor.arbitration.review.domain.party.Party.Heard;
import org.cpor.arbitration.review.domain.party.Party.Holder;
import org.cpor.arbitration.review.domain.party.PartyDecision;
import org.cpor.arbitration.review.domain.party.RejectionReason;
import org.junit.jupiter.api.Test;

class ClaimsOfOnePartnerAreNoContestTest {

  private static final Claimant OWN = claimant("P-1001");
  private static final Claimant OWN_SECOND = claimant("P-1001");
  private static final Claimant OWN_THIRD = claimant("P-1001");
  private static final Claimant RIVAL = claimant("P-1002");
  private static final Holder OWN_HOLDER =
      Holder.of(new PartnerClaim(UUID.randomUUID(), "P-1001", "hu"), UUID.randomUUID());
  private static final Holder RIVAL_HOLDER =
      Holder.of(new PartnerClaim(UUID.randomUUID(), "P-1002", "en"), UUID.randomUUID());
  private static final Instant LATER = NOW.plus(Duration.ofDays(3));
  private static final AwardCheck CHECK =
      new AwardCheck(
          Set.of(id(OWN), id(OWN_SECOND), id(OWN_THIRD), id(RIVAL)),
          EnumSet.allOf(AwardObjection.class));

  @Test
  void anAwardToOneClaimRejectsTheOtherForTheOwnClaimAndTheRivalForAnotherPartner() {
    Transition<Ruled> ruled = rule(caseOf(OWN, OWN_SECOND, RIVAL), award(OWN));

    assertThat(ruled.events())
        .contains(
            new ClaimantRejected(OWN_SECOND, AWARDED_TO_OWN_CLAIM, NOW),
            new ClaimantRejected(RIVAL, AWARDED_TO_ANOTHER_PARTNER, NOW));
    assertThat(ruled.next().ownClaim(OWN_SECOND)).contains(OWN.claim());
    assertThat(ruled.next().ownClaim(OWN)).isEmpty();
    assertThat(ruled.next().ownClaim(RIVAL)).isEmpty();
  }

  @Test
  void anAwardToTheRivalRejectsBothClaimsForAnotherPartner() {
    assertThat(rule(caseOf(OWN, OWN_SECOND, RIVAL), award(RIVAL)).events())
        .contains(
            new ClaimantRejected(OWN, AWARDED_TO_ANOTHER_PARTNER, NOW),
            new ClaimantRejected(OWN_SECOND, AWARDED_TO_ANOTHER_PARTNER, NOW));
  }

  @Test
  void theRequestToAHolderIsClosedWhenOnlyItsOwnClaimsAreLeft() {
    UnderReview waiting = asked(caseOn(OWN_HOLDER, OWN, RIVAL), OWN_HOLDER, OWN);

    Transition<ReviewCase> alone = waiting.withdraw(id(RIVAL), LATER);

    assertThat(alone.events())
        .filteredOn(RequestClosed.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            RequestClosed.class,
            closed -> {
              assertThat(id(closed.party())).isEqualTo(id(OWN_HOLDER));
              assertThat(closed.request()).isEqualTo(QUESTION);
              assertThat(closed.by()).isNull();
            });
    assertThat(alone.next().parties())
        .filteredOn(Heard.class::isInstance)
        .extracting(party -> ((Heard) party).hearing().awaited().isPresent())
        .containsExactly(false, true);
  }

  @Test
  void aHolderThatRetainsTheSubjectIsTheOwnClaimOfItsPartnersOtherClaims() {
    Transition<Ruled> ruled =
        rule(caseOn(OWN_HOLDER, OWN, RIVAL), ruling(new Outcome.HolderRetains()));

    assertThat(ruled.events())
        .contains(
            new ClaimantRejected(OWN, AWARDED_TO_OWN_CLAIM, NOW),
            new ClaimantRejected(RIVAL, AWARDED_TO_ANOTHER_PARTNER, NOW));
    assertThat(ruled.next().ownClaim(OWN)).contains(OWN_HOLDER.claim());
  }

  @Test
  void anAwardToNoneRejectsTheOwnClaimForItsDocuments() {
    assertThat(rule(caseOn(OWN_HOLDER, OWN), ruling(new Outcome.None())).events())
        .contains(new ClaimantRejected(OWN, INSUFFICIENT_POE, NOW));
  }

  @Test
  void aReasonThatSaysWronglyWhoseClaimHoldsTheSubjectIsRefused() {
    assertRefused(
        Why.RULING_DOES_NOT_FIT,
        () ->
            rule(
                caseOf(OWN, OWN_SECOND),
                withReason(award(OWN), OWN_SECOND, AWARDED_TO_ANOTHER_PARTNER)));
    assertRefused(
        Why.RULING_DOES_NOT_FIT,
        () -> rule(caseOf(OWN, RIVAL), withReason(award(OWN), RIVAL, AWARDED_TO_OWN_CLAIM)));
    assertRefused(
        Why.RULING_DOES_NOT_FIT,
        () ->
            rule(
                caseOf(OWN, OWN_SECOND),
                withReason(ruling(new Outcome.None()), OWN, AWARDED_TO_OWN_CLAIM)));
    assertRefused(
        Why.RULING_DOES_NOT_FIT,
        () ->
            rule(
                caseOf(OWN, RIVAL),
                withReason(ruling(new Outcome.None()), RIVAL, AWARDED_TO_ANOTHER_PARTNER)));
    assertRefused(
        Why.RULING_DOES_NOT_FIT,
        () ->
            rule(
                caseOn(OWN_HOLDER, OWN),
                withReason(ruling(new Outcome.None()), OWN, AWARDED_TO_ANOTHER_PARTNER)));

    assertThat(
            rule(
                    caseOn(OWN_HOLDER, OWN),
                    withReason(ruling(new Outcome.None()), OWN, AWARDED_TO_OWN_CLAIM))
                .events())
        .contains(new ClaimantRejected(OWN, AWARDED_TO_OWN_CLAIM, NOW));
  }

  @Test
  void aCorrectionToAnotherOwnClaimTellsEveryOwnClaimWhichClaimHoldsTheSubject() {
    Ruled ruled = rule(caseOf(OWN, OWN_SECOND, OWN_THIRD, RIVAL), award(OWN)).next();

    Transition<Ruled> corrected = correct(ruled, award(OWN_SECOND).outcome());

    assertThat(corrected.events())
        .contains(
            new ClaimantRejected(OWN, AWARDED_TO_OWN_CLAIM, LATER),
            again(OWN_THIRD, AWARDED_TO_OWN_CLAIM),
            new ClaimantRejected(OWN_THIRD, AWARDED_TO_OWN_CLAIM, LATER))
        .noneMatch(
            event -> event instanceof ClaimantRejected(Claimant it, _, _) && it.equals(RIVAL));
    assertThat(corrected.next().ownClaim(OWN_THIRD)).contains(OWN_SECOND.claim());
  }

  @Test
  void aCorrectionInFavourOfTheRivalGivesTheOwnClaimsAReasonThatTheyCanDispute() {
    Ruled ruled = rule(caseOf(OWN, OWN_SECOND, RIVAL), award(OWN)).next();

    Transition<Ruled> corrected = correct(ruled, award(RIVAL).outcome());

    assertThat(corrected.events())
        .contains(
            new ClaimantRejected(OWN, AWARDED_TO_ANOTHER_PARTNER, LATER),
            again(OWN_SECOND, AWARDED_TO_ANOTHER_PARTNER),
            new ClaimantRejected(OWN_SECOND, AWARDED_TO_ANOTHER_PARTNER, LATER));
    assertThat(corrected.next().ruling().rejections())
        .containsOnly(
            Map.entry(id(OWN), AWARDED_TO_ANOTHER_PARTNER),
            Map.entry(id(OWN_SECOND), AWARDED_TO_ANOTHER_PARTNER));
  }

  @Test
  void aCorrectionInFavourOfAnOwnClaimRejectsTheOtherOwnClaimsAgain() {
    Ruled ruled = rule(caseOn(RIVAL_HOLDER, OWN, OWN_SECOND), award(OWN)).next();
    Ruled rivals = correct(ruled, new Outcome.HolderRetains()).next();

    assertThat(correct(rivals, award(OWN_SECOND).outcome()).events())
        .contains(
            new DecisionCorrected(
                OWN,
                PartyDecision.REJECTED,
                PartyDecision.REJECTED,
                AWARDED_TO_OWN_CLAIM,
                LATER,
                LEAD,
                LATER),
            new ClaimantRejected(OWN, AWARDED_TO_OWN_CLAIM, LATER))
        .anyMatch(HolderSuperseded.class::isInstance);
  }

  @Test
  void aCorrectionToNoneRejectsTheOtherOwnClaimForItsDocumentsOrForTheGivenReason() {
    Ruled ruled = rule(caseOf(OWN, OWN_SECOND), award(OWN)).next();

    assertThat(correct(ruled, new Outcome.None()).events())
        .contains(
            again(OWN_SECOND, INSUFFICIENT_POE),
            new ClaimantRejected(OWN_SECOND, INSUFFICIENT_POE, LATER));
    RulingCorrection given =
        new RulingCorrection(
            withReason(ruling(new Outcome.None()), OWN_SECOND, MISSING_CUSTOMER_CONSENT),
            UUID.randomUUID(),
            "reason");
    assertThat(correct(ruled, given).events())
        .contains(new ClaimantRejected(OWN_SECOND, MISSING_CUSTOMER_CONSENT, LATER));
  }

  @Test
  void anOwnClaimThatItsCustomerDeclinedHoldsNothingAfterACorrection() {
    Ruled ruled = rule(caseOf(OWN, OWN_SECOND, RIVAL), award(OWN)).next();

    assertThat(
            correct(
                    ruled,
                    correction(award(RIVAL).outcome())
                        .withSettled(Map.of(id(OWN), RejectionReason.CUSTOMER_DECLINED)))
                .events())
        .contains(new ClaimantRejected(OWN_SECOND, AWARDED_TO_ANOTHER_PARTNER, LATER));
  }

  private static Transition<Ruled> rule(UnderReview undecided, Ruling ruling) {
    return leasedTo(ANNA, undecided).takenBy(ANNA, NOW).rule(ruling, CHECK, Rank.REVIEWER);
  }

  private static Transition<Ruled> correct(Ruled ruled, Outcome outcome) {
    return correct(ruled, correction(outcome));
  }

  private static Transition<Ruled> correct(Ruled ruled, RulingCorrection correction) {
    return ruled.correct(correction, CHECK, LATER.plus(Duration.ofDays(10)), LEAD, LATER);
  }

  /** The event for a claim that stays rejected, now with the reason {@code reason}. */
  private static DecisionCorrected again(Claimant claimant, RejectionReason reason) {
    return new DecisionCorrected(
        claimant, PartyDecision.REJECTED, PartyDecision.REJECTED, reason, NOW, LEAD, LATER);
  }

  private static Ruling withReason(Ruling ruling, Claimant claimant, RejectionReason reason) {
    return new Ruling(
        ruling.outcome(), ruling.rationale(), Map.of(id(claimant), reason), ruling.confirmed());
  }
}

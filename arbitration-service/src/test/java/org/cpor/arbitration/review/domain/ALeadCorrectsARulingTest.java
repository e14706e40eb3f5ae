package org.cpor.arbitration.review.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.cpor.arbitration.review.domain.CaseFixture.ANNA;
import static org.cpor.arbitration.review.domain.CaseFixture.CHECK;
import static org.cpor.arbitration.review.domain.CaseFixture.CONTOSO;
import static org.cpor.arbitration.review.domain.CaseFixture.FABRIKAM;
import static org.cpor.arbitration.review.domain.CaseFixture.LEAD;
import static org.cpor.arbitration.review.domain.CaseFixture.NORTHWIND;
import static org.cpor.arbitration.review.domain.CaseFixture.NOW;
import static org.cpor.arbitration.review.domain.CaseFixture.TAILSPIN;
import static org.cpor.arbitration.review.domain.CaseFixture.assertRefused;
import static org.cpor.arbitration.review.domain.CaseFixture.award;
import static org.cpor.arbitration.review.domain.CaseFixture.caseOf;
import static org.cpor.arbitration.review.domain.CaseFixture.caseOn;
import static org.cpor.arbitration.review.domain.CaseFixture.correction;
import static org.cpor.arbitration.review.domain.CaseFixture.id;
import static org.cpor.arbitration.review.domain.CaseFixture.leasedTo;
import static org.cpor.arbitration.review.domain.CaseFixture.ruling;
import static org.cpor.arbitration.review.domain.party.PartyDecision.APPROVED;
import static org.cpor.arbitration.review.domain.party.PartyDecision.REJECTED;
import static org.cpor.arbitration.review.domain.party.PartyDecision.RETAINED;
import static org.cpor.arbitration.review.domain.party.PartyDecision.SUPERSEDED;
import static org.cpor.arbitration.review.domain.party.RejectionReason.AWARDED_TO_ANOTHER_PARTNER;
import static org.cpor.arbitration.review.domain.party.RejectionReason.CUSTOMER_DECLINED;
import static org.cpor.arbitration.review.domain.party.RejectionReason.INSUFFICIENT_POE;
import static org.cpor.arbitration.review.domain.party.RejectionReason.PARTNER_REQUEST;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cpor.arbitration.review.domain.CaseEvent.ClaimAwarded;
import org.cpor.arbitration.review.domain.CaseEvent.ClaimantRejected;
import org.cpor.arbitration.review.domain.CaseEvent.DecisionCorrected;
import org.cpor.arbitration.review.domain.CaseEvent.DecisionLapsed;
import org.cpor.arbitration.review.domain.CaseEvent.HolderRestored;
import org.cpor.arbitration.review.domain.CaseEvent.HolderSuperseded;
import org.cpor.arbitration.review.domain.CaseEvent.RulingCorrected;
import org.cpor.arbitration.review.domain.MoveRefused.Why;
import org.cpor.arbitration.review.domain.ReviewExtension.Rank;
import org.cpor.arbitration.review.domain.party.AwardObjection;
import org.cpor.arbitration.review.domain.party.ConfirmationMissing;
import org.cpor.arbitration.review.domain.party.Party.Claimant;
import org.cpor.arbitration.review.domain.party.Party.Heard;
import org.cpor.arbitration.review.domain.party.Party.Holder;
import org.cpor.arbitration.review.domain.party.PartyDecision;
import org.cpor.arbitration.review.domain.party.RejectionReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ALeadCorrectsARulingTest {

  private static final Instant UNTIL = NOW.plus(Duration.ofDays(14));
  private static final Instant LATER = NOW.plus(Duration.ofDays(3));

  @Test
  void onlyPartiesWhoseDecisionChangesAreDecidedAnew() {
    Ruled ruled = ruled(caseOf(FABRIKAM, NORTHWIND, TAILSPIN), award(FABRIKAM));
    RulingCorrection correction = correction(award(NORTHWIND).outcome());
    UUID associationId = ((Outcome.Award) correction.ruling().outcome()).associationId();

    Transition<Ruled> corrected = correct(ruled, correction);

    assertThat(corrected.events())
        .containsExactly(
            new RulingCorrected(
                ruled, corrected.next().ruling(), "A document was overlooked.", LEAD, LATER),
            decision(FABRIKAM, APPROVED, REJECTED, AWARDED_TO_ANOTHER_PARTNER),
            new ClaimantRejected(FABRIKAM, AWARDED_TO_ANOTHER_PARTNER, LATER),
            decision(NORTHWIND, REJECTED, APPROVED, null),
            new ClaimAwarded(NORTHWIND, associationId, LATER));
    assertThat(corrected.next().by()).isEqualTo(LEAD);
    assertThat(corrected.next().at()).isEqualTo(LATER);
    assertThat(corrected.next().firstRuledAt()).isEqualTo(NOW);
    assertThat(corrected.next().corrected()).isTrue();
  }

  @Test
  void aSupersededHolderGetsItsSubjectBackWithANewAssociation() {
    Ruled ruled = ruled(caseOn(CONTOSO, FABRIKAM), award(FABRIKAM));
    RulingCorrection correction = correction(new Outcome.HolderRetains());
    Holder restored = new Holder(CONTOSO.claim(), correction.restoredAs(), CONTOSO.hearing());

    Transition<Ruled> corrected = correct(ruled, correction);

    assertThat(corrected.events())
        .contains(
            decision(restored, SUPERSEDED, RETAINED, null), new HolderRestored(restored, LATER));
    assertThat(corrected.next().parties()).contains(restored);

    assertThat(correct(corrected.next(), correction(award(FABRIKAM).outcome())).events())
        .contains(new HolderSuperseded(restored, LATER));
  }

  @Test
  void aHolderThatRetainedTheSubjectIsSuperseded() {
    Ruled ruled = ruled(caseOn(CONTOSO, FABRIKAM), ruling(new Outcome.None()));

    assertThat(correct(ruled, correction(award(FABRIKAM).outcome())).events())
        .contains(
            decision(CONTOSO, RETAINED, SUPERSEDED, null), new HolderSuperseded(CONTOSO, LATER));
  }

  @Test
  void aClaimThatStaysRejectedKeepsItsReason() {
    Ruled ruled =
        ruled(
            caseOf(FABRIKAM, NORTHWIND, TAILSPIN),
            new Ruling(
                award(FABRIKAM).outcome(),
                "as the documents show",
                Map.of(id(TAILSPIN), PARTNER_REQUEST),
                Set.of(AwardObjection.REVIEW_MISSING)));
    Outcome none = new Outcome.None();

    Transition<Ruled> corrected = correct(ruled, correction(none));

    assertThat(corrected.events()).noneMatch(event -> isAbout(event, TAILSPIN));
    assertThat(corrected.next().ruling().rejections())
        .isEqualTo(
            Map.of(
                id(FABRIKAM), INSUFFICIENT_POE,
                id(NORTHWIND), INSUFFICIENT_POE,
                id(TAILSPIN), PARTNER_REQUEST));
    assertRefused(
        Why.RULING_DOES_NOT_FIT,
        () -> correct(ruled, withReasons(none, Map.of(id(TAILSPIN), INSUFFICIENT_POE))));
  }

  @Test
  void aClaimIsRejectedAgainIfNoOtherPartnerHoldsTheSubjectAnyMore() {
    Ruled ruled = ruled(caseOf(FABRIKAM, NORTHWIND), award(FABRIKAM));

    assertThat(correct(ruled, correction(new Outcome.None())).events())
        .contains(
            decision(NORTHWIND, REJECTED, REJECTED, INSUFFICIENT_POE),
            new ClaimantRejected(NORTHWIND, INSUFFICIENT_POE, LATER));
  }

  @Test
  void aClaimKeepsItsReasonIfAnotherPartnerHoldsTheSubjectAgain() {
    Ruled ruled = ruled(caseOn(CONTOSO, FABRIKAM, NORTHWIND), award(FABRIKAM));

    Transition<Ruled> corrected = correct(ruled, correction(new Outcome.None()));

    assertThat(corrected.events()).noneMatch(event -> isAbout(event, NORTHWIND));
    assertThat(corrected.next().ruling().rejections())
        .containsEntry(id(NORTHWIND), AWARDED_TO_ANOTHER_PARTNER);
  }

  private static boolean isAbout(CaseEvent event, Claimant claimant) {
    return switch (event) {
      case DecisionCorrected corrected -> corrected.party().equals(claimant);
      case ClaimantRejected rejected -> rejected.claimant().equals(claimant);
      default -> false;
    };
  }

  @Test
  void aSettledClaimIsNotDecidedAnewAndDoesNotGetTheSubject() {
    Ruled ruled = ruled(caseOf(FABRIKAM, NORTHWIND, TAILSPIN), award(FABRIKAM));
    Map<UUID, RejectionReason> settled = Map.of(id(FABRIKAM), CUSTOMER_DECLINED);
    RulingCorrection award = correction(award(NORTHWIND).outcome()).withSettled(settled);

    Transition<Ruled> corrected = correct(ruled, award);

    assertThat(corrected.events())
        .hasSize(4)
        .contains(new DecisionLapsed(FABRIKAM, APPROVED, CUSTOMER_DECLINED, LATER))
        .contains(decision(NORTHWIND, REJECTED, APPROVED, null))
        .noneMatch(ClaimantRejected.class::isInstance);
    assertThat(corrected.next().parties()).isEqualTo(ruled.parties());
    assertThat(corrected.next().ruling().rejections()).containsOnlyKeys(id(TAILSPIN));
    assertRefused(
        Why.RULING_DOES_NOT_FIT,
        () ->
            correct(
                ruled(caseOf(FABRIKAM), award(FABRIKAM)),
                correction(new Outcome.None()).withSettled(settled)));
    assertRefused(
        Why.RULING_DOES_NOT_FIT,
        () ->
            correct(corrected.next(), correction(award(FABRIKAM).outcome()).withSettled(settled)));
  }

  @Test
  void aSettledHolderIsNeitherSupersededNorRestored() {
    Ruled ruled = ruled(caseOn(CONTOSO, FABRIKAM), ruling(new Outcome.HolderRetains()));
    Map<UUID, RejectionReason> settled = Map.of(id(CONTOSO), PARTNER_REQUEST);

    Transition<Ruled> awarded =
        correct(ruled, correction(award(FABRIKAM).outcome()).withSettled(settled));

    assertThat(awarded.events())
        .hasSize(4)
        .contains(new DecisionLapsed(CONTOSO, RETAINED, null, LATER))
        .noneMatch(HolderSuperseded.class::isInstance);
    assertRefused(
        Why.RULING_DOES_NOT_FIT,
        () ->
            correct(awarded.next(), correction(new Outcome.HolderRetains()).withSettled(settled)));
    assertThat(
            correct(awarded.next(), correction(new Outcome.None()).withSettled(settled)).events())
        .hasSize(3)
        .noneMatch(HolderRestored.class::isInstance);
  }

  @Test
  void aHolderWhoseSubscriptionEndedGetsItsSubjectBackOnlyFromAnAward() {
    Map<UUID, RejectionReason> settled = Map.of(id(CONTOSO), PARTNER_REQUEST);
    Set<UUID> lapsed = Set.of(id(CONTOSO));
    RulingCorrection retains = correction(new Outcome.HolderRetains());
    RulingCorrection none = correction(new Outcome.None());
    Ruled retained = ruled(caseOn(CONTOSO, FABRIKAM), ruling(new Outcome.HolderRetains()));

    Ruled awarded =
        correct(
                retained,
                correction(award(FABRIKAM).outcome()).withSettled(settled, lapsed, retained))
            .next();

    assertThat(correct(awarded, retains.withSettled(settled, lapsed, awarded)).events())
        .hasAtLeastOneElementOfType(HolderRestored.class);
    Transition<Ruled> toNobody = correct(awarded, none.withSettled(settled, lapsed, awarded));
    assertThat(toNobody.events()).noneMatch(HolderRestored.class::isInstance);
    assertThatExceptionOfType(MoveRefused.class)
        .isThrownBy(
            () -> correct(toNobody.next(), retains.withSettled(settled, lapsed, toNobody.next())))
        .withMessageContaining("its association ended for another reason than a ruling");
  }

  @Test
  void aLeadDoesNotCorrectTheRulingOnADisputeOfItsOwnRuling() {
    Ruled ruled = ruled(caseOf(FABRIKAM, NORTHWIND).recuse(LEAD, NOW).next(), award(FABRIKAM));

    for (Outcome outcome : List.of(award(NORTHWIND).outcome(), new Outcome.None())) {
      assertRefused(Why.OWN_RULING_DISPUTED, () -> correct(ruled, correction(outcome)));
    }
  }

  @Test
  void aCorrectionFitsThePartiesAndChangesSomething() {
    Ruled ruled = ruled(caseOf(FABRIKAM), award(FABRIKAM));

    for (Outcome outcome :
        List.of(
            award(FABRIKAM).outcome(), award(TAILSPIN).outcome(), new Outcome.HolderRetains())) {
      assertRefused(Why.RULING_DOES_NOT_FIT, () -> correct(ruled, correction(outcome)));
    }
  }

  @Test
  void aCorrectionIsInTime() {
    Ruled ruled = ruled(caseOf(FABRIKAM), award(FABRIKAM));
    RulingCorrection correction = correction(new Outcome.None());

    assertThat(ruled.correct(correction, CHECK, UNTIL, LEAD, UNTIL.minusNanos(1)).events())
        .isNotEmpty();
    assertThatExceptionOfType(MoveRefused.class)
        .isThrownBy(() -> ruled.correct(correction, CHECK, UNTIL, LEAD, UNTIL))
        .withMessageContaining(UNTIL.toString())
        .satisfies(refused -> assertThat(refused.why()).isEqualTo(Why.TOO_LATE_TO_CORRECT));
  }

  @Test
  void anAwardByACorrectionIsAskedLikeAnyOther() {
    Ruled ruled = ruled(caseOf(FABRIKAM), ruling(new Outcome.None()));
    RulingCorrection unconfirmed =
        new RulingCorrection(
            new Ruling(award(FABRIKAM).outcome(), "r", Map.of(), Set.of()),
            UUID.randomUUID(),
            "reason");

    assertThatExceptionOfType(ConfirmationMissing.class)
        .isThrownBy(() -> correct(ruled, unconfirmed));
  }

  private static Ruled ruled(UnderReview undecided, Ruling ruling) {
    return leasedTo(ANNA, undecided).takenBy(ANNA, NOW).rule(ruling, CHECK, Rank.REVIEWER).next();
  }

  private static Transition<Ruled> correct(Ruled ruled, RulingCorrection correction) {
    return ruled.correct(correction, CHECK, UNTIL, LEAD, LATER);
  }

  private static DecisionCorrected decision(
      Heard party, PartyDecision before, PartyDecision after, @Nullable RejectionReason reason) {
    return new DecisionCorrected(party, before, after, reason, NOW, LEAD, LATER);
  }

  private static RulingCorrection withReasons(Outcome outcome, Map<UUID, RejectionReason> reasons) {
    return new RulingCorrection(
        new Ruling(outcome, "r", reasons, Set.of()), UUID.randomUUID(), "reason");
  }
}

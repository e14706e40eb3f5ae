package org.cpor.arbitration.review.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.cpor.arbitration.review.domain.CaseFixture.ANNA;
import static org.cpor.arbitration.review.domain.CaseFixture.CHECK;
import static org.cpor.arbitration.review.domain.CaseFixture.CONTOSO;
import static org.cpor.arbitration.review.domain.CaseFixture.FABRIKAM;
import static org.cpor.arbitration.review.domain.CaseFixture.NORTHWIND;
import static org.cpor.arbitration.review.domain.CaseFixture.NOW;
import static org.cpor.arbitration.review.domain.CaseFixture.SUFFICIENT;
import static org.cpor.arbitration.review.domain.CaseFixture.award;
import static org.cpor.arbitration.review.domain.CaseFixture.caseOf;
import static org.cpor.arbitration.review.domain.CaseFixture.caseOn;
import static org.cpor.arbitration.review.domain.CaseFixture.id;
import static org.cpor.arbitration.review.domain.CaseFixture.leasedTo;
import static org.cpor.arbitration.review.domain.CaseFixture.ruling;
import static org.cpor.arbitration.review.domain.party.AwardObjection.PROOF_MISSING;
import static org.cpor.arbitration.review.domain.party.AwardObjection.REVIEW_MISSING;
import static org.cpor.arbitration.review.domain.party.AwardObjection.SUBSCRIPTION_ENDED;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cpor.arbitration.review.domain.CaseEvent.CaseRuled;
import org.cpor.arbitration.review.domain.ReviewExtension.Rank;
import org.cpor.arbitration.review.domain.party.AwardCheck;
import org.cpor.arbitration.review.domain.party.AwardCheck.Objection;
import org.cpor.arbitration.review.domain.party.AwardObjection;
import org.cpor.arbitration.review.domain.party.ConfirmationMissing;
import org.cpor.arbitration.review.domain.party.Party;
import org.junit.jupiter.api.Test;

class AnAwardWithAnObjectionNeedsAConfirmationTest {

  /**
   * The check of a case in which no claim has a document. No objection counts if the case is
   * uncontested.
   */
  private static final AwardCheck NO_PROOF = new AwardCheck(Set.of(), Set.of());

  @Test
  void everyObjectionIsGivenAtOnceInWordsAndConfirmingAllAwards() {
    UnderReview lapsed = lapsed(caseOf(FABRIKAM, NORTHWIND));

    assertThatExceptionOfType(ConfirmationMissing.class)
        .isThrownBy(() -> rule(lapsed, awardConfirming(), NO_PROOF))
        .withMessageContaining("not reviewed: %s, %s.", id(FABRIKAM), id(NORTHWIND))
        .withMessageContaining("Claim %s has no document.", id(FABRIKAM))
        .satisfies(refused ->
            assertThat(refused.missing())
                .extracting(Objection::code)
                .containsExactly(REVIEW_MISSING, PROOF_MISSING, SUBSCRIPTION_ENDED));
    assertMissing(
        lapsed, awardConfirming(PROOF_MISSING, SUBSCRIPTION_ENDED), NO_PROOF, REVIEW_MISSING);
    Ruling confirming = awardConfirming(REVIEW_MISSING, PROOF_MISSING, SUBSCRIPTION_ENDED);
    assertThat(rule(lapsed, confirming, NO_PROOF).events())
        .contains(new CaseRuled(confirming, ANNA, NOW));
  }

  @Test
  void aReviewOfEachHeardPartyTheHolderIncludedAnswersTheQuestion() {
    UnderReview contested = leasedTo(ANNA, caseOn(CONTOSO, FABRIKAM));

    UnderReview half = reviewed(contested, FABRIKAM);
    assertMissing(half, awardConfirming(), CHECK, REVIEW_MISSING);
    assertThatExceptionOfType(ConfirmationMissing.class)
        .isThrownBy(() -> rule(half, awardConfirming(), CHECK))
        .withMessageContaining("not reviewed: %s.", id(CONTOSO));
    assertThat(rule(reviewed(half, CONTOSO), awardConfirming(), CHECK).next().ruling().confirmed())
        .isEmpty();
  }

  @Test
  void aCorrectedClaimHasToBeReviewedAgain() {
    UnderReview revised =
        reviewed(leasedTo(ANNA, caseOf(FABRIKAM)), FABRIKAM)
            .revise(FABRIKAM.claim(), 2, NOW)
            .next();

    assertMissing(revised, awardConfirming(), CHECK, REVIEW_MISSING);
  }

  @Test
  void anUncontestedAwardIsAskedOnlyWhatTheConfigurationSays() {
    UnderReview alone = leasedTo(ANNA, caseOf(FABRIKAM));
    AwardCheck proof = new AwardCheck(Set.of(), Set.of(PROOF_MISSING));

    assertThat(rule(alone, awardConfirming(), NO_PROOF).events()).hasSize(2);
    assertMissing(alone, awardConfirming(), proof, PROOF_MISSING);
  }

  @Test
  void anObjectionToAnotherClaimNeedsNoConfirmationAndIsNotStoredAsConfirmed() {
    UnderReview lapsed = reviewed(lapsed(caseOf(FABRIKAM, NORTHWIND)), FABRIKAM, NORTHWIND);
    Ruling ruling =
        new Ruling(
            award(NORTHWIND).outcome(),
            "as the documents show",
            Map.of(),
            Set.of(SUBSCRIPTION_ENDED));

    assertThat(rule(lapsed, ruling, CHECK).next().ruling().confirmed()).isEmpty();
    assertThat(rule(lapsed, ruling(new Outcome.None()), NO_PROOF).events()).hasSize(3);
  }

  @Test
  void aSubscriptionThatIsRestoredOrACorrectionLeavesNoSubscriptionToConfirm() {
    UnderReview lapsed = lapsed(caseOf(FABRIKAM));

    UnderReview restored = lapsed.restoreSubscription(id(FABRIKAM), NOW).next();
    UnderReview revised = lapsed.revise(FABRIKAM.claim(), 2, NOW).next();

    for (UnderReview ready : List.of(restored, revised)) {
      assertThat(rule(ready, award(FABRIKAM), CHECK).events()).hasSize(2);
    }
  }

  private static void assertMissing(
      UnderReview undecided, Ruling ruling, AwardCheck check, AwardObjection missing) {
    assertThatExceptionOfType(ConfirmationMissing.class)
        .isThrownBy(() -> rule(undecided, ruling, check))
        .satisfies(refused ->
            assertThat(refused.missing()).extracting(Objection::code).containsExactly(missing));
  }

  private static Transition<Ruled> rule(UnderReview undecided, Ruling ruling, AwardCheck check) {
    return undecided.takenBy(ANNA, NOW).rule(ruling, check, Rank.REVIEWER);
  }

  private static Ruling awardConfirming(AwardObjection... confirmed) {
    return new Ruling(
        new Outcome.Award(id(FABRIKAM), id(CONTOSO)),
        "renewed by letter",
        Map.of(),
        Set.of(confirmed));
  }

  private static UnderReview reviewed(UnderReview undecided, Party... parties) {
    UnderReview next = undecided;
    for (Party party : parties) {
      next = next.takenBy(ANNA, NOW).review(id(party), SUFFICIENT).next();
    }
    return next;
  }

  /** Lets Anna take the case. Then Fabrikam's subscription ends. */
  private static UnderReview lapsed(UnderReview undecided) {
    return leasedTo(ANNA, undecided)
        .lapseSubscription(id(FABRIKAM), "SUBSCRIPTION_NOT_ACTIVE", NOW)
        .next();
  }
}

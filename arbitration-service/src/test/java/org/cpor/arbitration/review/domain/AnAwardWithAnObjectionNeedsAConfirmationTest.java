package org.cpor.arbitration.review.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.cpor.arbitration.review.domain.CaseFixture.ANNA;
import static org.cpor.arbitration.review.domain.CaseFixture.FABRIKAM;
import static org.cpor.arbitration.review.domain.CaseFixture.NORTHWIND;
import static org.cpor.arbitration.review.domain.CaseFixture.NOW;
import static org.cpor.arbitration.review.domain.CaseFixture.award;
import static org.cpor.arbitration.review.domain.CaseFixture.caseOf;
import static org.cpor.arbitration.review.domain.CaseFixture.id;
import static org.cpor.arbitration.review.domain.CaseFixture.leasedTo;
import static org.cpor.arbitration.review.domain.CaseFixture.ruling;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cpor.arbitration.review.domain.CaseEvent.CaseRuled;
import org.cpor.arbitration.review.domain.party.AwardObjection;
import org.junit.jupiter.api.Test;

class AnAwardWithAnObjectionNeedsAConfirmationTest {

  @Test
  void aLapsedClaimIsAwardedOnlyWithConfirmation() {
    UnderReview lapsed = lapsed(caseOf(FABRIKAM, NORTHWIND));
    Outcome outcome = award(FABRIKAM).outcome();
    Ruling confirming =
        new Ruling(
            outcome, "renewed by letter", Map.of(), Set.of(AwardObjection.SUBSCRIPTION_ENDED));

    assertThatExceptionOfType(ConfirmationMissing.class)
        .isThrownBy(() -> lapsed.readyToRule().takenBy(ANNA, NOW).rule(award(FABRIKAM)))
        .satisfies(refused ->
            assertThat(refused.missing()).containsExactly(AwardObjection.SUBSCRIPTION_ENDED));
    assertThat(lapsed.readyToRule().takenBy(ANNA, NOW).rule(confirming).events())
        .contains(new CaseRuled(outcome, Set.of(AwardObjection.SUBSCRIPTION_ENDED), ANNA, NOW));
  }

  @Test
  void anObjectionToAnotherClaimNeedsNoConfirmationAndIsNotStoredAsConfirmed() {
    UnderReview lapsed = lapsed(caseOf(FABRIKAM, NORTHWIND));
    Ruling ruling =
        new Ruling(
            award(NORTHWIND).outcome(),
            "as the documents show",
            Map.of(),
            Set.of(AwardObjection.SUBSCRIPTION_ENDED));

    var ruled = lapsed.readyToRule().takenBy(ANNA, NOW).rule(ruling);

    assertThat(ruled.next().ruling().confirmed()).isEmpty();
    lapsed.readyToRule().takenBy(ANNA, NOW).rule(ruling(new Outcome.None()));
  }

  @Test
  void aSubscriptionThatIsRestoredOrACorrectionLeavesNothingToConfirm() {
    UnderReview lapsed = lapsed(caseOf(FABRIKAM));

    UnderReview restored = lapsed.restoreSubscription(id(FABRIKAM), NOW).next();
    UnderReview revised = lapsed.revise(FABRIKAM.claim(), 2, NOW).next();

    for (UnderReview ready : List.of(restored, revised)) {
      assertThat(ready.readyToRule().takenBy(ANNA, NOW).rule(award(FABRIKAM)).events()).hasSize(2);
    }
  }

  /** Anna has it, and Fabrikam's subscription has ended meanwhile. */
  private static UnderReview lapsed(UnderReview undecided) {
    return leasedTo(ANNA, undecided)
        .lapseSubscription(id(FABRIKAM), "SUBSCRIPTION_NOT_ACTIVE", NOW)
        .next();
  }
}

package org.cpor.arbitration.review.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.cpor.arbitration.review.domain.CaseFixture.ANNA;
import static org.cpor.arbitration.review.domain.CaseFixture.CHECK;
import static org.cpor.arbitration.review.domain.CaseFixture.CONTOSO;
import static org.cpor.arbitration.review.domain.CaseFixture.FABRIKAM;
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

import org.cpor.arbitration.review.domain.CaseEvent.CaseClosed;
import org.cpor.arbitration.review.domain.CaseEvent.ClaimantLeft;
import org.cpor.arbitration.review.domain.CaseEvent.CompetitionEnded;
import org.cpor.arbitration.review.domain.CaseEvent.HolderLeft;
import org.cpor.arbitration.review.domain.MoveRefused.Why;
import org.cpor.arbitration.review.domain.ReviewExtension.Rank;
import org.cpor.arbitration.review.domain.party.Departure;
import org.junit.jupiter.api.Test;

class ACaseEndsWithItsLastClaimTest {

  @Test
  void theLastClaimThatLeavesClosesTheCase() {
    Transition<ReviewCase> withdrawn = caseOn(CONTOSO, FABRIKAM).withdraw(id(FABRIKAM), NOW);

    assertThat(withdrawn.next()).isInstanceOf(Closed.class);
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
  void nobodyLearnsOfAThirdPartnersWithdrawal() {
    assertThat(caseOf(FABRIKAM, NORTHWIND, TAILSPIN).withdraw(id(TAILSPIN), NOW).events())
        .containsExactly(new ClaimantLeft(TAILSPIN, Departure.WITHDRAWN, NOW));
  }

  @Test
  void aSecondWithdrawalChangesNothing() {
    UnderReview left =
        caseOf(FABRIKAM, NORTHWIND).withdraw(id(FABRIKAM), NOW).next().stillUnderReview();

    assertThat(left.withdraw(id(FABRIKAM), NOW).events()).isEmpty();
  }

  @Test
  void aRulingForAClaimThatLeftNamesItsDeparture() {
    UnderReview taken = leasedTo(ANNA, caseOf(FABRIKAM, NORTHWIND));
    UnderReview left = taken.withdraw(id(FABRIKAM), NOW).next().stillUnderReview();

    assertThatExceptionOfType(MoveRefused.class)
        .isThrownBy(() -> left.takenBy(ANNA, NOW).rule(award(FABRIKAM), CHECK, Rank.REVIEWER))
        .withMessageContaining("left the case at 2026-11-20T09:30:00Z: WITHDRAWN");
  }

  @Test
  void aHolderWhoseAssociationEndsLeavesTheCase() {
    Transition<ReviewCase> lost =
        caseOn(CONTOSO, FABRIKAM).removeHolder(CONTOSO.associationId(), NOW);

    assertThat(lost.next().contested()).isFalse();
    assertThat(lost.events())
        .containsExactly(new HolderLeft(CONTOSO, NOW), new CompetitionEnded(FABRIKAM, NOW));
    assertRefused(
        Why.RULING_DOES_NOT_FIT,
        () ->
            leasedTo(ANNA, lost.next().stillUnderReview())
                .takenBy(ANNA, NOW)
                .rule(ruling(new Outcome.HolderRetains()), CHECK, Rank.REVIEWER));
  }
}

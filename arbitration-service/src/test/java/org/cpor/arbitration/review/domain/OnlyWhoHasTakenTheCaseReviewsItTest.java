package org.cpor.arbitration.review.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.arbitration.review.domain.CaseFixture.ANNA;
import static org.cpor.arbitration.review.domain.CaseFixture.BELA;
import static org.cpor.arbitration.review.domain.CaseFixture.CONTOSO;
import static org.cpor.arbitration.review.domain.CaseFixture.FABRIKAM;
import static org.cpor.arbitration.review.domain.CaseFixture.LEASE;
import static org.cpor.arbitration.review.domain.CaseFixture.NORTHWIND;
import static org.cpor.arbitration.review.domain.CaseFixture.NOW;
import static org.cpor.arbitration.review.domain.CaseFixture.SUFFICIENT;
import static org.cpor.arbitration.review.domain.CaseFixture.asked;
import static org.cpor.arbitration.review.domain.CaseFixture.assertRefused;
import static org.cpor.arbitration.review.domain.CaseFixture.caseOf;
import static org.cpor.arbitration.review.domain.CaseFixture.caseOn;
import static org.cpor.arbitration.review.domain.CaseFixture.id;
import static org.cpor.arbitration.review.domain.CaseFixture.leasedTo;

import org.cpor.arbitration.review.domain.CaseEvent.PartyReviewed;
import org.cpor.arbitration.review.domain.MoveRefused.Why;
import org.junit.jupiter.api.Test;

class OnlyWhoHasTakenTheCaseReviewsItTest {

  @Test
  void anyPartyIncludingTheHolderCanBeReviewed() {
    UnderReview taken = leasedTo(ANNA, caseOn(CONTOSO, FABRIKAM));

    Transition<UnderReview> reviewed = taken.takenBy(ANNA, NOW).review(id(CONTOSO), SUFFICIENT);

    assertThat(reviewed.events())
        .containsExactly(new PartyReviewed(CONTOSO, SUFFICIENT, ANNA, NOW));
    assertThat(reviewed.next().file().heard())
        .extracting(party -> party.hearing().reviewed())
        .containsExactly(true, false);
  }

  @Test
  void aClaimOfAnotherCaseIsNotReviewed() {
    UnderReview taken = leasedTo(ANNA, caseOf(FABRIKAM));

    assertRefused(
        Why.NOT_A_PARTY, () -> taken.takenBy(ANNA, NOW).review(id(NORTHWIND), SUFFICIENT));
  }

  @Test
  void aReviewerWithoutTheLeaseCannotReviewAskExtendOrRule() {
    UnderReview taken = leasedTo(ANNA, caseOf(FABRIKAM));

    assertRefused(Why.LEASE_NOT_HELD, () -> taken.takenBy(BELA, NOW));
    assertRefused(Why.LEASE_NOT_HELD, () -> taken.takenBy(ANNA, NOW.plus(LEASE)));
    assertRefused(Why.LEASE_NOT_HELD, () -> caseOf(FABRIKAM).takenBy(ANNA, NOW));
    assertRefused(Why.LEASE_NOT_HELD, () -> asked(caseOf(FABRIKAM), FABRIKAM).takenBy(BELA, NOW));
  }
}

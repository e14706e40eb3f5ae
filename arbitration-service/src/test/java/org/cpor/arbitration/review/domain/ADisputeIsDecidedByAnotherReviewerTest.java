package org.cpor.arbitration.review.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.arbitration.review.domain.CaseFixture.ANNA;
import static org.cpor.arbitration.review.domain.CaseFixture.BELA;
import static org.cpor.arbitration.review.domain.CaseFixture.CHECK;
import static org.cpor.arbitration.review.domain.CaseFixture.FABRIKAM;
import static org.cpor.arbitration.review.domain.CaseFixture.FIRST_REVIEW;
import static org.cpor.arbitration.review.domain.CaseFixture.LEASE;
import static org.cpor.arbitration.review.domain.CaseFixture.NORTHWIND;
import static org.cpor.arbitration.review.domain.CaseFixture.NOW;
import static org.cpor.arbitration.review.domain.CaseFixture.RESPOND_BY;
import static org.cpor.arbitration.review.domain.CaseFixture.asked;
import static org.cpor.arbitration.review.domain.CaseFixture.assertRefused;
import static org.cpor.arbitration.review.domain.CaseFixture.caseOf;
import static org.cpor.arbitration.review.domain.CaseFixture.leasedTo;
import static org.cpor.arbitration.review.domain.CaseFixture.passTime;
import static org.cpor.arbitration.review.domain.CaseFixture.ruling;

import org.cpor.arbitration.review.domain.CaseEvent.CaseAssigned;
import org.cpor.arbitration.review.domain.CaseEvent.CaseReturned;
import org.cpor.arbitration.review.domain.MoveRefused.Why;
import org.cpor.arbitration.review.domain.ReviewExtension.Rank;
import org.cpor.arbitration.review.domain.party.Deadline;
import org.cpor.arbitration.review.domain.party.Party.Claimant;
import org.junit.jupiter.api.Test;

class ADisputeIsDecidedByAnotherReviewerTest {

  @Test
  void aReviewerDoesNotTakeTheDisputeOfItsOwnRuling() {
    UnderReview disputed = caseOf(FABRIKAM).recuse(ANNA, NOW).next();

    assertRefused(Why.OWN_RULING_DISPUTED, () -> disputed.take(ANNA, LEASE, NOW));
    assertRefused(Why.OWN_RULING_DISPUTED, () -> disputed.assign(ANNA, BELA, LEASE, NOW));
    assertThat(disputed.take(BELA, LEASE, NOW).events())
        .containsExactly(new CaseAssigned(BELA, BELA, NOW));
  }

  @Test
  void aDisputeTakesTheCaseFromTheReviewerWhoRuled() {
    Transition<UnderReview> joined = leasedTo(ANNA, caseOf(FABRIKAM)).recuse(ANNA, NOW);

    assertThat(joined.events()).containsExactly(new CaseReturned(ANNA, NOW));
    assertThat(joined.next().file().lease()).isNull();
  }

  @Test
  void onlyALeadDecidesADispute() {
    Claimant disputing =
        Claimant.disputing(FABRIKAM.claim(), "2021", Deadline.first(NOW, FIRST_REVIEW));
    UnderReview disputed = leasedTo(BELA, caseOf(NORTHWIND, disputing));
    TakenCase rulable = disputed.takenBy(BELA, NOW);
    Ruling none = ruling(new Outcome.None());

    assertRefused(Why.LEAD_REQUIRED, () -> rulable.rule(none, CHECK, Rank.REVIEWER));
    assertThat(rulable.rule(none, CHECK, Rank.REVIEW_LEAD).next().by()).isEqualTo(BELA);
  }

  @Test
  void aRejectedClaimReturnsToTheOpenCaseWithItsDispute() {
    UnderReview left =
        passTime(asked(caseOf(FABRIKAM, NORTHWIND), NORTHWIND), RESPOND_BY)
            .next()
            .stillUnderReview();
    Claimant again =
        Claimant.disputing(NORTHWIND.claim(), "2021", Deadline.first(NOW, FIRST_REVIEW));

    UnderReview heard = left.admit(again, RESPOND_BY).next();

    assertThat(heard.contested()).isTrue();
    assertThat(heard.parties()).hasSize(2);
  }
}

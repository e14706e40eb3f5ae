package org.cpor.arbitration.review.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.arbitration.review.domain.CaseFixture.ANNA;
import static org.cpor.arbitration.review.domain.CaseFixture.BELA;
import static org.cpor.arbitration.review.domain.CaseFixture.FABRIKAM;
import static org.cpor.arbitration.review.domain.CaseFixture.LEASE;
import static org.cpor.arbitration.review.domain.CaseFixture.NOW;
import static org.cpor.arbitration.review.domain.CaseFixture.assertRefused;
import static org.cpor.arbitration.review.domain.CaseFixture.caseOf;
import static org.cpor.arbitration.review.domain.CaseFixture.leasedTo;

import org.cpor.arbitration.review.domain.CaseEvent.CaseAssigned;
import org.cpor.arbitration.review.domain.CaseEvent.CaseReturned;
import org.cpor.arbitration.review.domain.MoveRefused.Why;
import org.junit.jupiter.api.Test;

class ACaseHasOneReviewerAtATimeTest {

  @Test
  void noOtherReviewerTakesTheCaseBeforeTheLeaseExpires() {
    UnderReview taken = leasedTo(ANNA, caseOf(FABRIKAM));

    assertRefused(
        Why.HELD_BY_ANOTHER, () -> taken.take(BELA, LEASE, NOW.plus(LEASE).minusMillis(1)));
    assertThat(taken.take(BELA, LEASE, NOW.plus(LEASE)).events())
        .containsExactly(new CaseAssigned(BELA, BELA, NOW.plus(LEASE)));
  }

  @Test
  void takingAgainRenewsTheLeaseWithoutAnEvent() {
    Transition<UnderReview> renewed =
        leasedTo(ANNA, caseOf(FABRIKAM)).take(ANNA, LEASE, NOW.plusSeconds(60));

    assertThat(renewed.events()).isEmpty();
    assertThat(renewed.next().file().lease())
        .isEqualTo(new Lease(ANNA, NOW.plusSeconds(60).plus(LEASE)));
  }

  @Test
  void aLeadAssignsACaseThatAnotherReviewerHas() {
    Transition<UnderReview> given =
        leasedTo(ANNA, caseOf(FABRIKAM)).assign(BELA, "lead", LEASE, NOW);

    assertThat(given.events()).containsExactly(new CaseAssigned(BELA, "lead", NOW));
    assertThat(given.next().file().liveLease(NOW)).contains(new Lease(BELA, NOW.plus(LEASE)));
  }

  @Test
  void aCaseThatIsGivenBackCanBeTaken() {
    Transition<UnderReview> returned = leasedTo(ANNA, caseOf(FABRIKAM)).giveBack(ANNA, NOW);

    assertThat(returned.events()).containsExactly(new CaseReturned(ANNA, NOW));
    assertThat(returned.next().take(BELA, LEASE, NOW).next().file().liveLease(NOW)).isPresent();
  }

  @Test
  void theCaseOfAnAbsentReviewerGoesToItsSubstitute() {
    Transition<UnderReview> handedOver =
        leasedTo(ANNA, caseOf(FABRIKAM)).handOver(ANNA, BELA, LEASE, NOW);

    assertThat(handedOver.events()).containsExactly(new CaseAssigned(BELA, ANNA, NOW));
    assertThat(handedOver.next().file().liveLease(NOW)).contains(new Lease(BELA, NOW.plus(LEASE)));
  }

  @Test
  void theCaseOfAnAbsentReviewerReturnsToTheQueueWithoutASubstituteWhoMayWorkOnIt() {
    UnderReview taken = leasedTo(ANNA, caseOf(FABRIKAM));
    UnderReview disputed = leasedTo(ANNA, caseOf(FABRIKAM).recuse(BELA, NOW).next());

    assertThat(taken.handOver(ANNA, null, LEASE, NOW).events())
        .containsExactly(new CaseReturned(ANNA, NOW));
    assertThat(disputed.handOver(ANNA, BELA, LEASE, NOW).events())
        .containsExactly(new CaseReturned(ANNA, NOW));
    assertThat(taken.handOver(BELA, ANNA, LEASE, NOW).events()).isEmpty();
  }

  @Test
  void givingBackACaseThatNobodyHasChangesNothing() {
    assertThat(caseOf(FABRIKAM).giveBack(ANNA, NOW).events()).isEmpty();
  }
}

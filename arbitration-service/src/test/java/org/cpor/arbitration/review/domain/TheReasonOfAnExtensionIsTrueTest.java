package org.cpor.arbitration.review.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.cpor.arbitration.review.domain.CaseFixture.ANNA;
import static org.cpor.arbitration.review.domain.CaseFixture.CONTOSO;
import static org.cpor.arbitration.review.domain.CaseFixture.DUE;
import static org.cpor.arbitration.review.domain.CaseFixture.EXTENSION;
import static org.cpor.arbitration.review.domain.CaseFixture.FABRIKAM;
import static org.cpor.arbitration.review.domain.CaseFixture.LEASE;
import static org.cpor.arbitration.review.domain.CaseFixture.NORTHWIND;
import static org.cpor.arbitration.review.domain.CaseFixture.NOW;
import static org.cpor.arbitration.review.domain.CaseFixture.SUFFICIENT;
import static org.cpor.arbitration.review.domain.CaseFixture.caseOf;
import static org.cpor.arbitration.review.domain.CaseFixture.caseOn;
import static org.cpor.arbitration.review.domain.CaseFixture.claimant;
import static org.cpor.arbitration.review.domain.CaseFixture.id;
import static org.cpor.arbitration.review.domain.CaseFixture.leasedTo;
import static org.cpor.arbitration.review.domain.CaseFixture.passTime;
import static org.cpor.arbitration.review.domain.party.ExtensionReason.COMPETING_CLAIMS;
import static org.cpor.arbitration.review.domain.party.ExtensionReason.WAITING_FOR_CUSTOMER;
import static org.cpor.arbitration.review.domain.party.ExtensionReason.WORKING_WITH_CURRENT_HOLDER;

import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cpor.arbitration.review.domain.CaseEvent.ReviewExtended;
import org.cpor.arbitration.review.domain.MoveRefused.Why;
import org.cpor.arbitration.review.domain.ReviewExtension.Rank;
import org.cpor.arbitration.review.domain.party.ExtensionReason;
import org.cpor.arbitration.review.domain.party.Party.Claimant;
import org.junit.jupiter.api.Test;

class TheReasonOfAnExtensionIsTrueTest {

  /** Another claim of the partner of {@link CaseFixture#CONTOSO}. */
  private static final Claimant OF_HOLDER = claimant(CONTOSO.claim().partnerId());

  @Test
  void aReasonIsTrueForTheClaimsThatItNames() {
    assertReasons(caseOf(FABRIKAM), WAITING_FOR_CUSTOMER);
    assertReasons(caseOf(FABRIKAM, NORTHWIND), WAITING_FOR_CUSTOMER, COMPETING_CLAIMS);
    assertReasons(caseOn(CONTOSO, FABRIKAM), ExtensionReason.values());
    assertReasons(caseOn(CONTOSO, OF_HOLDER), WAITING_FOR_CUSTOMER);
  }

  @Test
  void aClaimOfTheHoldersPartnerIsNotToldThatTheReviewersWorkWithTheHolder() {
    UnderReview mixed = caseOn(CONTOSO, FABRIKAM, OF_HOLDER);

    assertReasons(mixed, WAITING_FOR_CUSTOMER, COMPETING_CLAIMS);
    assertThatExceptionOfType(MoveRefused.class)
        .isThrownBy(() -> extend(mixed, WORKING_WITH_CURRENT_HOLDER, Rank.REVIEWER))
        .withMessageContaining(id(OF_HOLDER).toString());
  }

  @Test
  void aReasonNeedsToBeTrueOnlyForTheClaimsThatAreExtended() {
    UnderReview holdersClaimWasExtended =
        extend(caseOn(CONTOSO, OF_HOLDER), WAITING_FOR_CUSTOMER, Rank.REVIEWER)
            .next()
            .admit(FABRIKAM, NOW)
            .next();

    assertThat(extend(holdersClaimWasExtended, WORKING_WITH_CURRENT_HOLDER, Rank.REVIEWER).events())
        .singleElement()
        .isInstanceOfSatisfying(
            ReviewExtended.class, it -> assertThat(it.claimant()).isEqualTo(FABRIKAM));
  }

  @Test
  void anAutomaticExtensionGivesEachClaimAReasonThatIsTrueForIt() {
    UnderReview reviewed =
        leasedTo(ANNA, caseOn(CONTOSO, FABRIKAM, OF_HOLDER))
            .takenBy(ANNA, NOW)
            .review(id(FABRIKAM), SUFFICIENT)
            .next()
            .takenBy(ANNA, NOW)
            .review(id(OF_HOLDER), SUFFICIENT)
            .next();

    assertThat(passTime(reviewed, DUE).events())
        .filteredOn(ReviewExtended.class::isInstance)
        .map(ReviewExtended.class::cast)
        .extracting(it -> id(it.claimant()), ReviewExtended::reason)
        .containsExactlyInAnyOrder(
            tuple(id(FABRIKAM), WORKING_WITH_CURRENT_HOLDER),
            tuple(id(OF_HOLDER), COMPETING_CLAIMS));
  }

  private static Transition<UnderReview> extend(
      UnderReview undecided, ExtensionReason reason, Rank rank) {
    return undecided
        .take(ANNA, LEASE, NOW)
        .next()
        .takenBy(ANNA, NOW)
        .extend(reason, null, rank, EXTENSION);
  }

  private static void assertReasons(UnderReview undecided, ExtensionReason... allowed) {
    for (ExtensionReason reason : ExtensionReason.values()) {
      ThrowingCallable extending = () -> extend(undecided, reason, Rank.REVIEWER);
      if (Set.of(allowed).contains(reason)) {
        assertThatCode(extending).doesNotThrowAnyException();
      } else {
        assertThatExceptionOfType(MoveRefused.class)
            .isThrownBy(extending)
            .matches(refused -> refused.why() == Why.EXTENSION_REASON_DOES_NOT_FIT)
            .withMessageContaining(reason.name());
      }
    }
  }
}

package org.cpor.arbitration.review.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.arbitration.review.domain.CaseFixture.CALENDAR;
import static org.cpor.arbitration.review.domain.CaseFixture.CONTOSO;
import static org.cpor.arbitration.review.domain.CaseFixture.DUE;
import static org.cpor.arbitration.review.domain.CaseFixture.FABRIKAM;
import static org.cpor.arbitration.review.domain.CaseFixture.NORTHWIND;
import static org.cpor.arbitration.review.domain.CaseFixture.NOW;
import static org.cpor.arbitration.review.domain.CaseFixture.TAILSPIN;
import static org.cpor.arbitration.review.domain.CaseFixture.caseOf;
import static org.cpor.arbitration.review.domain.CaseFixture.caseOn;
import static org.cpor.arbitration.review.domain.CaseFixture.claimant;
import static org.cpor.arbitration.review.domain.CaseFixture.newCase;

import java.time.Duration;
import org.cpor.arbitration.review.domain.CaseEvent.ClaimAdmitted;
import org.cpor.arbitration.review.domain.CaseEvent.CompetitionDetected;
import org.cpor.arbitration.review.domain.party.Deadline;
import org.cpor.arbitration.review.domain.party.Party.Claimant;
import org.junit.jupiter.api.Test;

class PartnersWhoClaimOneSubjectCompeteTest {

  @Test
  void aSingleClaimIsNotContested() {
    Transition<UnderReview> admitted = newCase().admit(FABRIKAM, NOW);

    assertThat(admitted.next().contested()).isFalse();
    assertThat(admitted.events()).containsExactly(new ClaimAdmitted(FABRIKAM, false, false, NOW));
  }

  @Test
  void bothPartiesLearnThatTheyCompete() {
    Transition<UnderReview> admitted = caseOf(FABRIKAM).admit(NORTHWIND, NOW);

    assertThat(admitted.next().contested()).isTrue();
    assertThat(admitted.events())
        .containsExactly(
            new ClaimAdmitted(NORTHWIND, true, false, NOW),
            new CompetitionDetected(FABRIKAM, NOW),
            new CompetitionDetected(NORTHWIND, NOW));
  }

  @Test
  void onlyTheThirdPartnerLearnsThatItCompetes() {
    assertThat(caseOf(FABRIKAM, NORTHWIND).admit(TAILSPIN, NOW).events())
        .containsExactly(
            new ClaimAdmitted(TAILSPIN, true, false, NOW), new CompetitionDetected(TAILSPIN, NOW));
  }

  @Test
  void twoClaimsOfOnePartnerAreNotAContest() {
    Claimant again = claimant(FABRIKAM.claim().partnerId());

    Transition<UnderReview> admitted = caseOf(FABRIKAM).admit(again, NOW);

    assertThat(admitted.next().contested()).isFalse();
    assertThat(admitted.events()).containsExactly(new ClaimAdmitted(again, false, false, NOW));
  }

  @Test
  void onlyTheNewClaimOfACompetingPartnerLearnsThatItCompetes() {
    Claimant again = claimant(FABRIKAM.claim().partnerId());

    assertThat(caseOf(FABRIKAM, NORTHWIND).admit(again, NOW).events())
        .containsExactly(
            new ClaimAdmitted(again, true, false, NOW), new CompetitionDetected(again, NOW));
  }

  @Test
  void aHolderLearnsOfTheFirstClaimOfAnotherPartner() {
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
  void theHoldersOwnNewClaimIsNotAContestUntilAnotherPartnerJoins() {
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
  void theCaseIsDueWithItsMostUrgentReview() {
    Claimant later =
        Claimant.of(
            NORTHWIND.claim(),
            "2021",
            Deadline.first(NOW, CALENDAR.due(NOW.plus(Duration.ofDays(1)), 5)));

    assertThat(caseOf(FABRIKAM, later).file().deadline().dueAt()).isEqualTo(DUE);
  }
}

package org.cpor.intake.claim.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.intake.claim.domain.ClaimProgressTest.AWARDED;
import static org.cpor.intake.claim.domain.ClaimProgressTest.COMPETITOR;
import static org.cpor.intake.claim.domain.ClaimProgressTest.DECLINED;
import static org.cpor.intake.claim.domain.ClaimProgressTest.DISPUTE;
import static org.cpor.intake.claim.domain.ClaimProgressTest.DUE;
import static org.cpor.intake.claim.domain.ClaimProgressTest.ENDED;
import static org.cpor.intake.claim.domain.ClaimProgressTest.EXTENDED;
import static org.cpor.intake.claim.domain.ClaimProgressTest.LATER_DUE;
import static org.cpor.intake.claim.domain.ClaimProgressTest.TURNED_DOWN;
import static org.cpor.intake.claim.domain.ClaimProgressTest.TURNED_DOWN_AGAIN;
import static org.cpor.intake.claim.domain.ClaimProgressTest.VERIFIED;
import static org.cpor.intake.claim.domain.ClaimProgressTest.WITHDRAWAL;
import static org.cpor.intake.claim.domain.ClaimProgressTest.after;
import static org.cpor.intake.claim.domain.ClaimProgressTest.at;

import java.util.List;
import org.cpor.intake.claim.domain.ProgressStep.AssociationEnd;
import org.cpor.intake.claim.domain.ProgressStep.AssociationStart;
import org.cpor.intake.claim.domain.ProgressStep.Competition;
import org.cpor.intake.claim.domain.ProgressStep.Extension;
import org.cpor.intake.claim.domain.ProgressStep.Review;
import org.junit.jupiter.api.Test;

/** What a claim says about its review, its association and its competitors. */
class WhatAClaimTellsTest {

  @Test
  void theClockOfAReviewIsThatOfItsNewestDueDate() {
    ReviewClock first = new ReviewClock(5, List.of());
    ReviewClock second = new ReviewClock(3, List.of());
    ClaimProgress opened = after(new Review(DUE, first, at(5)));

    assertThat(after(VERIFIED).reviewClock()).isEmpty();
    assertThat(opened.reviewClock()).contains(first);
    assertThat(opened.with(new Extension(LATER_DUE, second, at(6))).reviewClock()).contains(second);
    // An extension by an older service has no clock. The clock of the first due date does not apply
    // to the extended due date.
    assertThat(opened.with(EXTENDED).reviewClock()).isEmpty();
  }

  @Test
  void aDecisionEndsTheCompetition() {
    Competition later = new Competition(true, at(20));

    assertThat(after(COMPETITOR, AWARDED).competing()).isFalse();
    assertThat(after(COMPETITOR, AWARDED, later).competing()).isTrue();
    assertThat(after(AWARDED, later, new AssociationEnd("SUPERSEDED", at(21))).competing())
        .isFalse();
    assertThat(after(COMPETITOR, TURNED_DOWN).competing()).isFalse();
    assertThat(after(COMPETITOR, TURNED_DOWN, DISPUTE).competing()).isFalse();
    assertThat(after(COMPETITOR, TURNED_DOWN, DISPUTE, later).competing()).isTrue();
    assertThat(after(COMPETITOR, WITHDRAWAL).competing()).isFalse();
  }

  @Test
  void onlyARejectionCanBeDisputed() {
    assertThat(after(TURNED_DOWN).disputableUntil()).contains(DUE);
    assertThat(after(TURNED_DOWN, DISPUTE).disputableUntil()).isEmpty();
    assertThat(after(TURNED_DOWN, DISPUTE, TURNED_DOWN_AGAIN).disputableUntil()).isEmpty();
    assertThat(after(AWARDED).disputableUntil()).isEmpty();
  }

  @Test
  void anAssociationLastsUntilItsEnd() {
    AssociationStart start = new AssociationStart(at(17));

    assertThat(after(VERIFIED).association()).isEmpty();
    assertThat(after(AWARDED, start).association()).contains(ClaimAssociation.active(at(17)));
    assertThat(after(AWARDED, start, ENDED).association())
        .contains(ClaimAssociation.ended(at(17), at(18), "SUPERSEDED"));
    assertThat(after(AWARDED, start, DECLINED).association())
        .contains(ClaimAssociation.ended(at(17), at(19), "CUSTOMER_DECLINED"));
    assertThat(after(start, new AssociationEnd("SUPERSEDED", at(1))).association())
        .contains(ClaimAssociation.active(at(17)));
  }
}

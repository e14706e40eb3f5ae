package org.cpor.arbitration.review.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.cpor.arbitration.review.domain.CaseFixture.ANNA;
import static org.cpor.arbitration.review.domain.CaseFixture.CHECK;
import static org.cpor.arbitration.review.domain.CaseFixture.COMMENT;
import static org.cpor.arbitration.review.domain.CaseFixture.CONTOSO;
import static org.cpor.arbitration.review.domain.CaseFixture.FABRIKAM;
import static org.cpor.arbitration.review.domain.CaseFixture.FIRST_REVIEW;
import static org.cpor.arbitration.review.domain.CaseFixture.NORTHWIND;
import static org.cpor.arbitration.review.domain.CaseFixture.NOW;
import static org.cpor.arbitration.review.domain.CaseFixture.OLDER_COMMENT;
import static org.cpor.arbitration.review.domain.CaseFixture.SUFFICIENT;
import static org.cpor.arbitration.review.domain.CaseFixture.asked;
import static org.cpor.arbitration.review.domain.CaseFixture.award;
import static org.cpor.arbitration.review.domain.CaseFixture.caseOf;
import static org.cpor.arbitration.review.domain.CaseFixture.caseOn;
import static org.cpor.arbitration.review.domain.CaseFixture.id;
import static org.cpor.arbitration.review.domain.CaseFixture.leasedTo;

import java.util.Map;
import java.util.Set;
import org.cpor.arbitration.association.domain.PartnerClaim;
import org.cpor.arbitration.review.domain.CaseEvent.ClaimRevised;
import org.cpor.arbitration.review.domain.CaseEvent.ClaimantLeft;
import org.cpor.arbitration.review.domain.CaseEvent.CompetitionEnded;
import org.cpor.arbitration.review.domain.ReviewExtension.Rank;
import org.cpor.arbitration.review.domain.party.ConfirmationMissing;
import org.cpor.arbitration.review.domain.party.Deadline;
import org.cpor.arbitration.review.domain.party.Departure;
import org.cpor.arbitration.review.domain.party.Party.Claimant;
import org.junit.jupiter.api.Test;

class NewProofIsReviewedAnewTest {

  @Test
  void aCorrectionIsReviewedAnew() {
    UnderReview reviewed =
        leasedTo(ANNA, caseOf(FABRIKAM)).takenBy(ANNA, NOW).review(id(FABRIKAM), SUFFICIENT).next();
    PartnerClaim inEnglish = new PartnerClaim(id(FABRIKAM), "P-1001", "en");

    Transition<UnderReview> revised = reviewed.revise(inEnglish, 2, NOW);

    assertThat(revised.next().file().claimants())
        .containsExactly(Claimant.of(inEnglish, "2021", FABRIKAM.deadline()));
    assertThat(revised.events())
        .containsExactly(new ClaimRevised(revised.next().file().claimants().getFirst(), 2, NOW));
  }

  @Test
  void aQuestionStaysOpenWhenTheClaimIsCorrected() {
    assertThat(asked(caseOf(FABRIKAM), FABRIKAM).revise(FABRIKAM.claim(), 2, NOW).next())
        .isInstanceOf(UnderReview.Waiting.class);
  }

  @Test
  void aCorrectionToAnotherSubjectEndsTheContest() {
    Transition<ReviewCase> left = caseOf(FABRIKAM, NORTHWIND).claimAnother(id(NORTHWIND), NOW);

    assertThat(left.events())
        .containsExactly(
            new ClaimantLeft(NORTHWIND, Departure.CLAIMS_ANOTHER_SUBJECT, NOW),
            new CompetitionEnded(FABRIKAM, NOW));
  }

  @Test
  void aDecidedClaimIsNotCorrected() {
    Claimant disputing =
        Claimant.disputing(NORTHWIND.claim(), "2021", Deadline.first(NOW, FIRST_REVIEW));
    UnderReview undecided = caseOn(CONTOSO, FABRIKAM, disputing);

    assertThat(undecided.revise(disputing.claim(), 2, NOW).events()).isEmpty();
    assertThat(undecided.claimAnother(id(disputing), NOW).events()).isEmpty();
    assertThat(undecided.revise(CONTOSO.claim(), 2, NOW).events()).isEmpty();
    assertThat(undecided.claimAnother(id(CONTOSO), NOW).events()).isEmpty();
  }

  private static final Ruling WITHOUT_CONFIRMATION =
      new Ruling(award(FABRIKAM).outcome(), "as the documents show", Map.of(), Set.of());

  private final UnderReview reviewed = review(review(leasedTo(ANNA, caseOn(CONTOSO, FABRIKAM))));

  /** Reviews the party that was not reviewed yet. */
  private static UnderReview review(UnderReview undecided) {
    return undecided.file().heard().stream()
        .filter(party -> !party.hearing().reviewed())
        .findFirst()
        .map(party -> undecided.takenBy(ANNA, NOW).review(id(party), SUFFICIENT).next())
        .orElseThrow();
  }

  @Test
  void documentsOfACommentNeedANewReview() {
    assertNotReviewed(reviewed.hear(id(FABRIKAM), COMMENT, NOW).next());
  }

  @Test
  void documentsWithoutACommentNeedANewReview() {
    assertNotReviewed(reviewed.addProof(id(FABRIKAM)).next());
    assertNotReviewed(reviewed.addProof(id(CONTOSO)).next());
  }

  @Test
  void aCommentWithoutDocumentsNeedsNoNewReview() {
    assertThat(awardToFabrikam(reviewed.hear(id(FABRIKAM), OLDER_COMMENT, NOW).next())).isNotNull();
  }

  private static void assertNotReviewed(UnderReview withNewProof) {
    assertThatExceptionOfType(ConfirmationMissing.class)
        .isThrownBy(() -> awardToFabrikam(withNewProof))
        .withMessageContaining("REVIEW_MISSING");
    assertThat(awardToFabrikam(review(withNewProof))).isNotNull();
  }

  private static Ruled awardToFabrikam(UnderReview undecided) {
    return undecided.takenBy(ANNA, NOW).rule(WITHOUT_CONFIRMATION, CHECK, Rank.REVIEWER).next();
  }
}

package org.cpor.arbitration.review.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.cpor.arbitration.review.domain.CaseFixture.ANNA;
import static org.cpor.arbitration.review.domain.CaseFixture.CHECK;
import static org.cpor.arbitration.review.domain.CaseFixture.COMMENT;
import static org.cpor.arbitration.review.domain.CaseFixture.CONTOSO;
import static org.cpor.arbitration.review.domain.CaseFixture.DUE;
import static org.cpor.arbitration.review.domain.CaseFixture.FABRIKAM;
import static org.cpor.arbitration.review.domain.CaseFixture.LEAD;
import static org.cpor.arbitration.review.domain.CaseFixture.NORTHWIND;
import static org.cpor.arbitration.review.domain.CaseFixture.NOW;
import static org.cpor.arbitration.review.domain.CaseFixture.QUESTION;
import static org.cpor.arbitration.review.domain.CaseFixture.RESPOND_BY;
import static org.cpor.arbitration.review.domain.CaseFixture.SUFFICIENT;
import static org.cpor.arbitration.review.domain.CaseFixture.asked;
import static org.cpor.arbitration.review.domain.CaseFixture.award;
import static org.cpor.arbitration.review.domain.CaseFixture.caseOf;
import static org.cpor.arbitration.review.domain.CaseFixture.caseOn;
import static org.cpor.arbitration.review.domain.CaseFixture.correction;
import static org.cpor.arbitration.review.domain.CaseFixture.id;
import static org.cpor.arbitration.review.domain.CaseFixture.passTime;
import static org.cpor.arbitration.review.domain.CaseFixture.ruling;
import static org.cpor.arbitration.review.domain.party.AwardObjection.REQUEST_OPEN;
import static org.cpor.arbitration.review.domain.party.AwardObjection.REVIEW_MISSING;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cpor.arbitration.review.domain.CaseEvent.PartnerResponded;
import org.cpor.arbitration.review.domain.CaseEvent.RequestClosed;
import org.cpor.arbitration.review.domain.CaseEvent.ResponseOverdue;
import org.cpor.arbitration.review.domain.ReviewExtension.Rank;
import org.cpor.arbitration.review.domain.claim.Comment;
import org.cpor.arbitration.review.domain.party.AwardCheck;
import org.cpor.arbitration.review.domain.party.ConfirmationMissing;
import org.cpor.arbitration.review.domain.party.Party.Heard;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class APartyThatIsAskedHasADeadlineTest {

  @Test
  void aCaseWaitsForAnAnswerAndTheOtherPartyIsReviewedMeanwhile() {
    UnderReview waiting = asked(caseOf(FABRIKAM, NORTHWIND), FABRIKAM);

    assertThat(waiting).isInstanceOf(UnderReview.Waiting.class);
    assertThat(waiting.takenBy(ANNA, NOW).review(id(NORTHWIND), SUFFICIENT).events()).hasSize(1);
  }

  @Test
  void everyRulingHasToConfirmAnOpenRequestAndClosesIt() {
    UnderReview waiting = asked(caseOn(CONTOSO, FABRIKAM), CONTOSO);
    AwardCheck noneOfAnUncontestedCase = new AwardCheck(Set.of(), Set.of());

    for (Outcome outcome :
        List.of(award(FABRIKAM).outcome(), new Outcome.HolderRetains(), new Outcome.None())) {
      assertThatExceptionOfType(ConfirmationMissing.class)
          .isThrownBy(() -> rule(waiting, ruling(outcome), CHECK))
          .withMessage(
              "Claim %s has until %s to answer a request, which the ruling closes. Confirm"
                  + " REQUEST_OPEN to rule anyway.",
              id(CONTOSO), RESPOND_BY);
      Transition<Ruled> ruled = rule(waiting, confirming(outcome), CHECK);

      assertThat(ruled.events())
          .contains(new RequestClosed((Heard) waiting.parties().getFirst(), QUESTION, ANNA, NOW));
      assertThat(ruled.next().ruling().confirmed()).contains(REQUEST_OPEN);
      assertThat(ruled.next().parties())
          .allSatisfy(party -> assertThat(((Heard) party).hearing().unanswered()).isNull());
    }
    assertThatExceptionOfType(ConfirmationMissing.class)
        .isThrownBy(() ->
            rule(
                asked(caseOf(FABRIKAM), FABRIKAM),
                ruling(new Outcome.None()),
                noneOfAnUncontestedCase));
  }

  @Test
  void aCorrectionDoesNotAskForARequestThatTheRulingClosed() {
    Ruled ruled =
        rule(
                asked(caseOf(FABRIKAM, NORTHWIND), NORTHWIND),
                confirming(award(FABRIKAM).outcome()),
                CHECK)
            .next();

    assertThat(
            ruled
                .correct(correction(award(NORTHWIND).outcome()), CHECK, DUE, LEAD, NOW)
                .next()
                .ruling()
                .confirmed())
        .containsExactly(REVIEW_MISSING);
  }

  private static Transition<Ruled> rule(UnderReview undecided, Ruling ruling, AwardCheck check) {
    return undecided.takenBy(ANNA, NOW).rule(ruling, check, Rank.REVIEWER);
  }

  private static Ruling confirming(Outcome outcome) {
    return new Ruling(
        outcome, "as the documents show", Map.of(), Set.of(REVIEW_MISSING, REQUEST_OPEN));
  }

  @Test
  void theAnswerEndsTheWait() {
    Transition<UnderReview> answered =
        asked(caseOf(FABRIKAM), FABRIKAM).hear(id(FABRIKAM), COMMENT, NOW);

    assertThat(answered.next()).isInstanceOf(UnderReview.Open.class);
    assertThat(answered.events())
        .satisfiesExactly(event ->
            assertThat(event)
                .isInstanceOfSatisfying(
                    PartnerResponded.class,
                    responded -> {
                      assertThat(responded.answered()).isEqualTo(QUESTION);
                      assertThat(responded.comment()).isEqualTo(COMMENT);
                    }));
  }

  @Test
  void anAnswerAfterTheDeadlineIsNoAnswerEvenIfTheDeadlineHasNotBeenApplied() {
    UnderReview waiting = asked(caseOf(FABRIKAM), FABRIKAM);

    Transition<UnderReview> late = waiting.hear(id(FABRIKAM), answerAt(RESPOND_BY), RESPOND_BY);
    assertThat(late.next()).isInstanceOf(UnderReview.Waiting.class);
    assertThat(late.events())
        .singleElement()
        .isInstanceOfSatisfying(
            PartnerResponded.class, responded -> assertThat(responded.answered()).isNull());
    assertThat(passTime(late.next(), RESPOND_BY).events())
        .extracting(event -> event.getClass().getSimpleName())
        .contains("ResponseOverdue", "ClaimantLeft");

    assertThat(
            waiting
                .hear(id(FABRIKAM), answerAt(RESPOND_BY.minusNanos(1)), RESPOND_BY.plusSeconds(60))
                .next())
        .isInstanceOf(UnderReview.Open.class);
  }

  private static Comment answerAt(Instant at) {
    return new Comment(
        COMMENT.commentId(), "Here it is.", List.of(), QUESTION.requestId(), false, at);
  }

  @Test
  void oneAnswerOfTwoIsNotEnough() {
    UnderReview waiting = asked(caseOf(FABRIKAM, NORTHWIND), FABRIKAM, NORTHWIND);

    assertThat(waiting.hear(id(FABRIKAM), COMMENT, NOW).next())
        .isInstanceOf(UnderReview.Waiting.class);
  }

  @Test
  void aCommentThatDoesNotNameTheRequestLeavesItOpen() {
    UnderReview waiting = asked(caseOf(FABRIKAM), FABRIKAM);

    for (@Nullable UUID other : new UUID[] {null, UUID.randomUUID()}) {
      Transition<UnderReview> heard =
          waiting.hear(
              id(FABRIKAM),
              new Comment(COMMENT.commentId(), "?", List.of(), other, false, NOW),
              NOW);

      assertThat(heard.next()).isEqualTo(waiting);
      assertThat(heard.events())
          .satisfiesExactly(event -> assertThat(((PartnerResponded) event).answered()).isNull());
    }
  }

  @Test
  void aFactFromBeforeCommentsNamedTheirRequestAnswersTheOpenOne() {
    Comment older = new Comment(COMMENT.commentId(), "Here it is.", List.of(), null, null, NOW);

    assertThat(asked(caseOf(FABRIKAM), FABRIKAM).hear(id(FABRIKAM), older, NOW).next())
        .isInstanceOf(UnderReview.Open.class);
  }

  @Test
  void aCommentWithoutARequestIsStoredToo() {
    assertThat(caseOf(FABRIKAM).hear(id(FABRIKAM), COMMENT, NOW).events())
        .satisfiesExactly(event -> assertThat(((PartnerResponded) event).answered()).isNull());
  }

  @Test
  void aSilentClaimantIsRejectedAndASilentHolderIsJudgedOnTheDocumentsThatItHas() {
    UnderReview waiting = asked(caseOn(CONTOSO, FABRIKAM, NORTHWIND), CONTOSO, FABRIKAM);

    Transition<ReviewCase> late = passTime(waiting, RESPOND_BY);

    assertThat(late.events())
        .extracting(event -> event.getClass().getSimpleName())
        .containsSubsequence("ResponseOverdue", "ClaimantLeft")
        .contains("LeaseLapsed");
    assertThat(late.events().stream().filter(ResponseOverdue.class::isInstance)).hasSize(2);
    assertThat(late.next().stillUnderReview().file().heard())
        .extracting(CaseFixture::id)
        .containsExactly(id(CONTOSO), id(NORTHWIND));
    assertThat(late.next()).isInstanceOf(UnderReview.Open.class);
  }

  @Test
  void anAnswerAMomentBeforeTheDeadlineCounts() {
    UnderReview answered =
        asked(caseOf(FABRIKAM), FABRIKAM)
            .hear(id(FABRIKAM), COMMENT, RESPOND_BY.minusMillis(1))
            .next();

    assertThat(passTime(answered, RESPOND_BY).events())
        .noneMatch(ResponseOverdue.class::isInstance);
  }
}

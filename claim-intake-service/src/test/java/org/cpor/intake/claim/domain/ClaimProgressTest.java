package org.cpor.intake.claim.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.intake.claim.domain.ClaimStatus.ACTION_REQUIRED;
import static org.cpor.intake.claim.domain.ClaimStatus.APPROVED;
import static org.cpor.intake.claim.domain.ClaimStatus.DISPUTED;
import static org.cpor.intake.claim.domain.ClaimStatus.REJECTED;
import static org.cpor.intake.claim.domain.ClaimStatus.REJECTED_FINAL;
import static org.cpor.intake.claim.domain.ClaimStatus.SUBMITTED;
import static org.cpor.intake.claim.domain.ClaimStatus.UNDER_REVIEW;
import static org.cpor.intake.claim.domain.ClaimStatus.WITHDRAWN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.intake.claim.domain.ProgressStep.Approval;
import org.cpor.intake.claim.domain.ProgressStep.AssociationEnd;
import org.cpor.intake.claim.domain.ProgressStep.Competition;
import org.cpor.intake.claim.domain.ProgressStep.CorrectionAwaited;
import org.cpor.intake.claim.domain.ProgressStep.Dispute;
import org.cpor.intake.claim.domain.ProgressStep.Extension;
import org.cpor.intake.claim.domain.ProgressStep.InformationRequest;
import org.cpor.intake.claim.domain.ProgressStep.Rejection;
import org.cpor.intake.claim.domain.ProgressStep.Response;
import org.cpor.intake.claim.domain.ProgressStep.ResponseOverdue;
import org.cpor.intake.claim.domain.ProgressStep.Resubmission;
import org.cpor.intake.claim.domain.ProgressStep.Review;
import org.cpor.intake.claim.domain.ProgressStep.Verification;
import org.cpor.intake.claim.domain.ProgressStep.Withdrawal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimProgressTest {

  static final Instant DUE = Instant.parse("2026-11-27T23:00:00Z");
  static final Instant LATER_DUE = Instant.parse("2026-12-04T23:00:00Z");
  private static final Instant RESPOND_BY = Instant.parse("2026-12-01T23:00:00Z");
  private static final Finding NOT_PROVISIONED =
      new Finding("SUBSCRIPTION_NOT_PROVISIONED", "ERROR", "product", "m", "r");
  private static final Finding NO_POE =
      new Finding("POE_MISSING", "WARNING", "proofOfExecution", "m", "r");

  /**
   * The next constants are steps of a claim. The number in {@code at} is the place of the step in
   * one possible order.
   */
  private static final ProgressStep FAILED =
      new Verification(1, false, List.of(NOT_PROVISIONED), at(1));

  private static final ProgressStep AWAITED = new CorrectionAwaited(1, RESPOND_BY, at(1));
  private static final ProgressStep RESUBMITTED = new Resubmission(2, at(2));
  private static final ProgressStep FAILED_AGAIN =
      new Verification(2, false, List.of(NO_POE), at(3));
  private static final ProgressStep AWAITED_AGAIN = new CorrectionAwaited(2, LATER_DUE, at(3));
  static final ProgressStep VERIFIED = new Verification(2, true, List.of(NO_POE), at(4));
  private static final ProgressStep REVIEW_OPENED = new Review(DUE, null, at(5));
  static final ProgressStep COMPETITOR = new Competition(true, at(6));
  private static final ProgressStep ASKED = asked(7);
  private static final ProgressStep ANSWERED = new Response(at(8));
  private static final ProgressStep OVERDUE = new ResponseOverdue(at(9));
  private static final ProgressStep ALONE_AGAIN = new Competition(false, at(10));
  static final ProgressStep EXTENDED = new Extension(LATER_DUE, null, at(11));
  static final ProgressStep WITHDRAWAL = new Withdrawal(at(12));
  static final Rejection TURNED_DOWN = new Rejection("INSUFFICIENT_POE", DUE, at(13));
  static final ProgressStep DISPUTE = new Dispute(TURNED_DOWN.at(), at(14));
  private static final ProgressStep ASKED_AGAIN = asked(15);
  static final ProgressStep TURNED_DOWN_AGAIN =
      new Rejection("MISSING_CUSTOMER_CONSENT", null, at(16));
  static final ProgressStep AWARDED = new Approval(at(17));
  static final ProgressStep ENDED = new AssociationEnd("SUPERSEDED", at(18));
  private static final ProgressStep ENDED_BY_WITHDRAWAL =
      new AssociationEnd("CLAIM_WITHDRAWN", at(18));
  static final ProgressStep DECLINED = new Rejection("CUSTOMER_DECLINED", LATER_DUE, at(19));

  /**
   * A lead corrects the ruling after TURNED_DOWN and before DISPUTE, and the claim is approved.
   * With CORRECTED_BACK, a lead corrects the ruling again, and the claim is rejected.
   */
  private static final ProgressStep CORRECTED = new Approval(TURNED_DOWN.at().plusMillis(500));

  private static final Rejection CORRECTED_BACK =
      new Rejection("INSUFFICIENT_POE", LATER_DUE, at(20));
  private static final ProgressStep DISPUTED_AGAIN = new Dispute(CORRECTED_BACK.at(), at(21));
  private static final ProgressStep HEARING = new Review(LATER_DUE, null, at(22));
  private static final ProgressStep HEARD = new Rejection("INSUFFICIENT_POE", null, at(23));

  /**
   * Possible lives of a claim, each as a list of steps. In each life, some steps no longer count
   * after a later step.
   */
  static final List<List<ProgressStep>> LIVES =
      List.of(
          List.of(FAILED, RESUBMITTED, FAILED_AGAIN, VERIFIED, REVIEW_OPENED, COMPETITOR, AWARDED),
          List.of(FAILED, AWAITED, RESUBMITTED, FAILED_AGAIN, AWAITED_AGAIN, TURNED_DOWN),
          List.of(VERIFIED, REVIEW_OPENED, COMPETITOR, ASKED, ANSWERED, ALONE_AGAIN, EXTENDED),
          List.of(REVIEW_OPENED, ASKED, OVERDUE, TURNED_DOWN, DISPUTE, TURNED_DOWN_AGAIN),
          List.of(VERIFIED, ASKED, WITHDRAWAL, TURNED_DOWN, DISPUTE, ASKED_AGAIN, AWARDED),
          List.of(VERIFIED, COMPETITOR, WITHDRAWAL, AWARDED, ENDED_BY_WITHDRAWAL),
          List.of(REVIEW_OPENED, AWARDED, ENDED, DECLINED, ASKED_AGAIN));

  private static InformationRequest asked(int number) {
    return new InformationRequest(
        UUID.randomUUID(), List.of("MISSING_PRODUCTS"), false, RESPOND_BY, at(number));
  }

  @ParameterizedTest
  @FieldSource("LIVES")
  void theSameStepsInAnyOrderEndInTheSameProgress(List<ProgressStep> life) {
    ClaimProgress inOrder = after(life);

    assertThat(permutations(life))
        .hasSizeGreaterThanOrEqualTo(120)
        .allSatisfy(order -> assertThat(after(order)).isEqualTo(inOrder));
  }

  @ParameterizedTest
  @FieldSource("LIVES")
  void repeatedStepsChangeNothing(List<ProgressStep> life) {
    for (ProgressStep again : life) {
      List<ProgressStep> twice = new ArrayList<>(life);
      twice.add(again);

      assertThat(after(twice)).isEqualTo(after(life));
    }
  }

  static Stream<Arguments> lives() {
    return Stream.of(
        life(SUBMITTED),
        life(SUBMITTED, COMPETITOR),
        life(ACTION_REQUIRED, FAILED),
        life(ACTION_REQUIRED, FAILED, COMPETITOR),
        life(ACTION_REQUIRED, FAILED, AWAITED),
        life(SUBMITTED, FAILED, AWAITED, RESUBMITTED),
        life(SUBMITTED, AWAITED),
        life(REJECTED, FAILED, AWAITED, TURNED_DOWN),
        life(SUBMITTED, FAILED, RESUBMITTED),
        life(SUBMITTED, RESUBMITTED),
        life(ACTION_REQUIRED, FAILED, RESUBMITTED, FAILED_AGAIN),
        life(SUBMITTED, FAILED, RESUBMITTED, FAILED_AGAIN, VERIFIED),
        life(SUBMITTED, VERIFIED),
        life(UNDER_REVIEW, VERIFIED, REVIEW_OPENED),
        life(UNDER_REVIEW, FAILED, RESUBMITTED, VERIFIED, REVIEW_OPENED),
        life(UNDER_REVIEW, REVIEW_OPENED),
        life(UNDER_REVIEW, FAILED, REVIEW_OPENED),
        life(UNDER_REVIEW, REVIEW_OPENED, COMPETITOR, EXTENDED),
        life(ACTION_REQUIRED, VERIFIED, REVIEW_OPENED, ASKED),
        life(ACTION_REQUIRED, ASKED),
        life(UNDER_REVIEW, VERIFIED, REVIEW_OPENED, ASKED, ANSWERED),
        life(UNDER_REVIEW, REVIEW_OPENED, ASKED, OVERDUE),
        life(ACTION_REQUIRED, REVIEW_OPENED, ASKED, ANSWERED, ASKED_AGAIN),
        life(WITHDRAWN, WITHDRAWAL),
        life(WITHDRAWN, FAILED, WITHDRAWAL),
        life(WITHDRAWN, VERIFIED, REVIEW_OPENED, ASKED, WITHDRAWAL),
        life(WITHDRAWN, WITHDRAWAL, ASKED_AGAIN),
        life(APPROVED, WITHDRAWAL, AWARDED),
        life(WITHDRAWN, WITHDRAWAL, AWARDED, ENDED_BY_WITHDRAWAL),
        life(WITHDRAWN, REVIEW_OPENED, COMPETITOR, WITHDRAWAL, AWARDED, ENDED_BY_WITHDRAWAL),
        life(APPROVED, WITHDRAWAL, AWARDED, ENDED),
        life(WITHDRAWN, WITHDRAWAL, TURNED_DOWN),
        life(REJECTED, VERIFIED, ASKED, TURNED_DOWN),
        life(DISPUTED, TURNED_DOWN, DISPUTE),
        life(DISPUTED, REVIEW_OPENED, TURNED_DOWN, DISPUTE, ASKED_AGAIN),
        life(REJECTED_FINAL, TURNED_DOWN, DISPUTE, TURNED_DOWN_AGAIN),
        life(APPROVED, TURNED_DOWN, DISPUTE, AWARDED),
        life(APPROVED, TURNED_DOWN, CORRECTED, DISPUTE),
        life(REJECTED, TURNED_DOWN, CORRECTED, DISPUTE, CORRECTED_BACK),
        life(DISPUTED, TURNED_DOWN, DISPUTE, CORRECTED_BACK, HEARING),
        life(REJECTED_FINAL, TURNED_DOWN, DISPUTE, CORRECTED_BACK, HEARING, HEARD),
        life(DISPUTED, TURNED_DOWN, DISPUTE, CORRECTED_BACK, DISPUTED_AGAIN),
        life(REJECTED_FINAL, DISPUTE, CORRECTED_BACK, DISPUTED_AGAIN, HEARING, HEARD),
        life(APPROVED, AWARDED),
        life(APPROVED, AWARDED, FAILED),
        life(APPROVED, AWARDED, VERIFIED, REVIEW_OPENED),
        life(APPROVED, AWARDED, ENDED),
        life(APPROVED, TURNED_DOWN, AWARDED),
        life(REJECTED, AWARDED, DECLINED));
  }

  @ParameterizedTest
  @MethodSource("lives")
  void theStatusDoesNotDependOnTheOrder(ClaimStatus status, List<ProgressStep> life) {
    assertThat(permutations(life))
        .allSatisfy(order -> assertThat(after(order).status()).isEqualTo(status));
  }

  @Test
  void aVerificationThatFailsAfterAReviewAsksThePartnerToAct() {
    ClaimProgress progress =
        after(REVIEW_OPENED).with(new Verification(2, false, List.of(NO_POE), at(20)));

    assertThat(progress.status()).isEqualTo(ACTION_REQUIRED);
    assertThat(progress.needsCorrection()).isTrue();
  }

  @Test
  void theFindingsAreThoseOfTheNewestVerificationOfTheLatestRevision() {
    assertThat(after(VERIFIED, FAILED).findings()).containsExactly(NO_POE);
    assertThat(after(FAILED).findings()).containsExactly(NOT_PROVISIONED);
    assertThat(after(FAILED, RESUBMITTED).findings()).isEmpty();
  }

  @Test
  void aResultForAnEarlierRevisionNeverCounts() {
    ClaimProgress progress =
        after(RESUBMITTED, FAILED_AGAIN).with(new Verification(1, true, List.of(), at(20)));

    assertThat(progress.status()).isEqualTo(ACTION_REQUIRED);
  }

  @Test
  void onlyFindingsCanBeCorrected() {
    assertThat(after(FAILED).needsCorrection()).isTrue();
    assertThat(after(VERIFIED, ASKED).needsCorrection()).isFalse();
    assertThat(after(FAILED, WITHDRAWAL).needsCorrection()).isFalse();
    assertThat(after(FAILED, TURNED_DOWN).needsCorrection()).isFalse();
  }

  @Test
  void aRequestShowsItsDeadlineUntilItIsSettled() {
    assertThat(after(VERIFIED).respondBy()).isEmpty();
    assertThat(after(ASKED).respondBy()).contains(RESPOND_BY);
    assertThat(after(AWARDED, ASKED).respondBy()).isEmpty();
    for (ProgressStep end : List.of(ANSWERED, OVERDUE, TURNED_DOWN, WITHDRAWAL)) {
      assertThat(after(ASKED, end).respondBy()).isEmpty();
    }
  }

  @Test
  void findingsShowTheirDeadlineUntilTheyAreSettled() {
    assertThat(after(FAILED).respondBy()).isEmpty();
    assertThat(after(AWAITED).respondBy()).isEmpty();
    assertThat(after(AWAITED, FAILED).respondBy()).contains(RESPOND_BY);
    for (ProgressStep end : List.of(RESUBMITTED, FAILED_AGAIN, VERIFIED, TURNED_DOWN, WITHDRAWAL)) {
      assertThat(after(FAILED, AWAITED, end).respondBy()).isEmpty();
    }
    assertThat(after(FAILED, AWAITED, RESUBMITTED, FAILED_AGAIN).respondBy()).isEmpty();
    assertThat(after(AWAITED_AGAIN, AWAITED, RESUBMITTED, FAILED_AGAIN).respondBy())
        .contains(LATER_DUE);
  }

  @Test
  void theLastDeadlineForARevisionCounts() {
    ProgressStep later = new CorrectionAwaited(1, LATER_DUE, at(20));

    assertThat(after(FAILED, later, AWAITED).respondBy()).contains(LATER_DUE);
  }

  @Test
  void requestsToHoldersAndDisputedClaimsDoNotChangeTheirStatus() {
    Approval approval = new Approval(at(1));

    assertThat(after(approval, ASKED).status()).isEqualTo(APPROVED);
    assertThat(after(approval, ASKED).respondBy()).contains(RESPOND_BY);
    assertThat(after(TURNED_DOWN, DISPUTE, ASKED_AGAIN).respondBy()).contains(RESPOND_BY);
  }

  @Test
  void aRulingClosesTheRequestToTheHolder() {
    Approval approval = new Approval(at(1));

    assertThat(after(approval, COMPETITOR, ASKED, ALONE_AGAIN).respondBy()).isEmpty();
    assertThat(after(approval, COMPETITOR, ASKED, ENDED).respondBy()).isEmpty();
    assertThat(after(approval, ALONE_AGAIN, asked(20)).respondBy()).contains(RESPOND_BY);
    assertThat(after(VERIFIED, COMPETITOR, ASKED, ALONE_AGAIN).respondBy()).contains(RESPOND_BY);
  }

  @Test
  void anAnswerCountsEvenIfTheRequestWasMadeByAClockThatIsAhead() {
    ClaimProgress asked = after(VERIFIED, REVIEW_OPENED, ASKED);

    assertThat(asked.with(Response.to(asked.openRequest(), at(1))).status())
        .isEqualTo(UNDER_REVIEW);
    assertThat(Response.to(asked.openRequest(), at(30))).isEqualTo(new Response(at(30)));
  }

  @Test
  void anExtensionMovesTheDateUntilTheReviewOfADispute() {
    Review ofDispute = new Review(RESPOND_BY, null, at(20));

    assertThat(after(VERIFIED).reviewDueAt()).isEmpty();
    assertThat(after(REVIEW_OPENED).reviewDueAt()).contains(DUE);
    assertThat(after(EXTENDED, REVIEW_OPENED).reviewDueAt()).contains(LATER_DUE);
    assertThat(after(REVIEW_OPENED, EXTENDED, ofDispute).reviewDueAt()).contains(RESPOND_BY);
  }

  @Test
  void aClaimCompetesUntilItIsAloneAndAgainWhenItIsNot() {
    assertThat(after().competing()).isFalse();
    assertThat(after(COMPETITOR).competing()).isTrue();
    assertThat(after(ALONE_AGAIN, COMPETITOR).competing()).isFalse();
    assertThat(after(ALONE_AGAIN, new Competition(true, at(20))).competing()).isTrue();
  }

  @Test
  void aClaimUnderReviewHasADueDateWhateverArrivesFirst() {
    for (List<ProgressStep> life : LIVES) {
      assertThat(permutations(life))
          .allSatisfy(order -> {
            ClaimProgress progress = ClaimProgress.NONE;
            for (ProgressStep step : order) {
              progress = progress.with(step);
              if (progress.status() == UNDER_REVIEW) {
                assertThat(progress.reviewDueAt()).isPresent();
              }
            }
          });
    }
  }

  @Test
  void aReviewThatBeganByAClockThatIsBehindStillCountsForACorrectedClaim() {
    ClaimProgress progress =
        after(
            new Review(DUE, null, at(1)), RESUBMITTED, new Verification(2, true, List.of(), at(4)));

    assertThat(progress.status()).isEqualTo(UNDER_REVIEW);
  }

  @Test
  void aClaimThatDoesNotHoldItsSubjectHasAReason() {
    assertThat(after(VERIFIED).reason()).isEmpty();
    assertThat(after(TURNED_DOWN).reason()).contains("INSUFFICIENT_POE");
    assertThat(after(TURNED_DOWN, DISPUTE).reason()).contains("INSUFFICIENT_POE");
    assertThat(after(WITHDRAWAL).reason()).contains("WITHDRAWN");
    assertThat(after(WITHDRAWAL, AWARDED).reason()).isEmpty();
    assertThat(after(AWARDED, ENDED).reason()).contains("SUPERSEDED");
    assertThat(after(AWARDED, new AssociationEnd("SUPERSEDED", at(1))).reason()).isEmpty();
  }

  static Stream<Arguments> ends() {
    return Stream.of(
        Arguments.of(false, List.of()),
        Arguments.of(false, List.of(FAILED)),
        Arguments.of(false, List.of(REVIEW_OPENED)),
        Arguments.of(false, List.of(AWARDED)),
        Arguments.of(true, List.of(AWARDED, ENDED)),
        Arguments.of(true, List.of(WITHDRAWAL)),
        Arguments.of(false, List.of(TURNED_DOWN)),
        Arguments.of(true, List.of(TURNED_DOWN_AGAIN)),
        Arguments.of(false, List.of(TURNED_DOWN, DISPUTE)),
        Arguments.of(false, List.of(TURNED_DOWN, DISPUTE, CORRECTED_BACK)),
        Arguments.of(true, List.of(TURNED_DOWN, DISPUTE, TURNED_DOWN_AGAIN)));
  }

  @ParameterizedTest
  @MethodSource("ends")
  void aClaimIsClosedWhenNothingCanHappenToItAnyMore(boolean closed, List<ProgressStep> life) {
    assertThat(after(life).isClosed(at(30))).isEqualTo(closed);
  }

  @Test
  void aRejectedClaimIsClosedWhenItCanNoLongerBeDisputed() {
    assertThat(after(TURNED_DOWN).isClosed(DUE.minusNanos(1))).isFalse();
    assertThat(after(TURNED_DOWN).isClosed(DUE)).isTrue();
  }

  static Instant at(int second) {
    return Instant.ofEpochSecond(second);
  }

  private static Arguments life(ClaimStatus status, ProgressStep... life) {
    return Arguments.of(status, List.of(life));
  }

  static ClaimProgress after(ProgressStep... heard) {
    return after(List.of(heard));
  }

  private static ClaimProgress after(List<ProgressStep> heard) {
    ClaimProgress progress = ClaimProgress.NONE;
    for (ProgressStep next : heard) {
      progress = progress.with(next);
    }
    return progress;
  }

  private static <T> List<List<T>> permutations(List<T> items) {
    if (items.isEmpty()) {
      return List.of(List.of());
    }
    List<List<T>> all = new ArrayList<>();
    for (T first : items) {
      List<T> others = items.stream().filter(item -> !item.equals(first)).toList();
      for (List<T> rest : permutations(others)) {
        List<T> permutation = new ArrayList<>(List.of(first));
        permutation.addAll(rest);
        all.add(permutation);
      }
    }
    return all;
  }
}

package org.cpor.intake.claim.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cpor.intake.claim.domain.ClaimProgress.Approval;
import org.cpor.intake.claim.domain.ClaimProgress.AssociationEnd;
import org.cpor.intake.claim.domain.ClaimProgress.Rejection;
import org.cpor.intake.claim.domain.ClaimProgress.Review;
import org.cpor.intake.claim.domain.ClaimProgress.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimProgressTest {

  private static final Instant DUE = Instant.parse("2026-11-27T22:59:59Z");
  private static final Finding NOT_PROVISIONED =
      new Finding("SUBSCRIPTION_NOT_PROVISIONED", "ERROR", "product", "m", "r");
  private static final Finding NO_POE =
      new Finding("POE_MISSING", "WARNING", "proofOfExecution", "m", "r");

  /** A whole life, in the order in which it happened. */
  enum Heard {
    FAILED(1),
    VERIFIED(2),
    REVIEW_OPENED(3),
    COMPETITOR(4),
    APPROVED(5),
    ENDED(6);

    final Instant at;

    Heard(int second) {
      this.at = Instant.ofEpochSecond(second);
    }

    ClaimProgress by(ClaimProgress progress) {
      return switch (this) {
        case FAILED -> progress.with(new Verification(false, List.of(NOT_PROVISIONED), at));
        case VERIFIED -> progress.with(new Verification(true, List.of(NO_POE), at));
        case REVIEW_OPENED -> progress.with(new Review(DUE, at));
        case COMPETITOR -> progress.withCompetitor();
        case APPROVED -> progress.with(new Approval(at));
        case ENDED -> progress.with(new AssociationEnd("SUPERSEDED", at));
      };
    }
  }

  @Test
  void theSameFactsInAnyOrderEndInTheSameProgress() {
    List<List<Heard>> orders = permutations(List.of(Heard.values()));

    assertThat(orders)
        .hasSize(720)
        .allSatisfy(order -> assertThat(after(order)).isEqualTo(after(List.of(Heard.values()))));
  }

  @ParameterizedTest
  @EnumSource
  void aFactHeardAgainChangesNothing(Heard again) {
    List<Heard> twice = new ArrayList<>(List.of(Heard.values()));
    twice.add(again);

    assertThat(after(twice)).isEqualTo(after(List.of(Heard.values())));
  }

  static Stream<Arguments> lives() {
    return Stream.of(
        life(ClaimStatus.SUBMITTED),
        life(ClaimStatus.SUBMITTED, Heard.COMPETITOR),
        life(ClaimStatus.ACTION_REQUIRED, Heard.FAILED),
        life(ClaimStatus.ACTION_REQUIRED, Heard.FAILED, Heard.COMPETITOR),
        life(ClaimStatus.UNDER_REVIEW, Heard.VERIFIED),
        life(ClaimStatus.UNDER_REVIEW, Heard.FAILED, Heard.VERIFIED),
        life(ClaimStatus.UNDER_REVIEW, Heard.VERIFIED, Heard.FAILED),
        life(ClaimStatus.UNDER_REVIEW, Heard.REVIEW_OPENED),
        life(ClaimStatus.UNDER_REVIEW, Heard.REVIEW_OPENED, Heard.FAILED),
        life(ClaimStatus.APPROVED, Heard.APPROVED),
        life(ClaimStatus.APPROVED, Heard.APPROVED, Heard.FAILED),
        life(ClaimStatus.APPROVED, Heard.APPROVED, Heard.VERIFIED, Heard.REVIEW_OPENED),
        life(ClaimStatus.APPROVED, Heard.APPROVED, Heard.ENDED));
  }

  @ParameterizedTest
  @MethodSource("lives")
  void theStatusFollows(ClaimStatus status, List<Heard> heard) {
    assertThat(after(heard).status()).isEqualTo(status);
  }

  @Test
  void aVerificationThatFailsAfterAReviewAsksThePartnerToAct() {
    ClaimProgress progress =
        after(List.of(Heard.REVIEW_OPENED))
            .with(new Verification(false, List.of(NO_POE), Heard.APPROVED.at));

    assertThat(progress.status()).isEqualTo(ClaimStatus.ACTION_REQUIRED);
  }

  @Test
  void theFindingsAreThoseOfTheNewestVerification() {
    assertThat(after(List.of(Heard.VERIFIED, Heard.FAILED)).findings()).containsExactly(NO_POE);
  }

  @Test
  void aRejectionTellsItsReason() {
    ClaimProgress progress =
        after(List.of(Heard.VERIFIED)).with(new Rejection("INSUFFICIENT_POE", Heard.APPROVED.at));

    assertThat(progress.status()).isEqualTo(ClaimStatus.REJECTED);
    assertThat(progress.reason()).contains("INSUFFICIENT_POE");
  }

  @Test
  void ofTwoRulingsTheLaterCounts() {
    Rejection later = new Rejection("CUSTOMER_DECLINED", Heard.ENDED.at);

    assertThat(after(List.of(Heard.APPROVED)).with(later).status()).isEqualTo(ClaimStatus.REJECTED);
    assertThat(Heard.APPROVED.by(ClaimProgress.NONE.with(later)).status())
        .isEqualTo(ClaimStatus.REJECTED);
  }

  @Test
  void anApprovedClaimHasAReasonOnlyWhenItsAssociationEnded() {
    assertThat(after(List.of(Heard.APPROVED)).reason()).isEmpty();
    assertThat(after(List.of(Heard.APPROVED, Heard.ENDED)).reason()).contains("SUPERSEDED");
  }

  private static Arguments life(ClaimStatus status, Heard... heard) {
    return Arguments.of(status, List.of(heard));
  }

  private static ClaimProgress after(List<Heard> heard) {
    ClaimProgress progress = ClaimProgress.NONE;
    for (Heard next : heard) {
      progress = next.by(progress);
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

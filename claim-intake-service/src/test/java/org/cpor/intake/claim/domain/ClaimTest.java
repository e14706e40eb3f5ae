package org.cpor.intake.claim.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.identifiers.DomainName;
import org.cpor.identifiers.MpnId;
import org.cpor.intake.catalogue.domain.Activity;
import org.cpor.intake.catalogue.domain.SolutionArea;
import org.cpor.intake.claim.domain.ProgressStep.Approval;
import org.cpor.intake.claim.domain.ProgressStep.AssociationEnd;
import org.cpor.intake.claim.domain.ProgressStep.Competition;
import org.cpor.intake.claim.domain.ProgressStep.CorrectionAwaited;
import org.cpor.intake.claim.domain.ProgressStep.InformationRequest;
import org.cpor.intake.claim.domain.ProgressStep.Rejection;
import org.cpor.intake.claim.domain.ProgressStep.Review;
import org.cpor.intake.claim.domain.ProgressStep.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The actions of a partner on its claim, in every status. */
class ClaimTest {

  private static final Instant FILED_AT = Instant.parse("2026-11-20T09:30:00Z");
  private static final Instant UNTIL = FILED_AT.plusSeconds(1_000);
  private static final Instant NOW = UNTIL.minusNanos(1);
  private static final CommentedRequest WITH_DOCUMENT = new CommentedRequest(null, true, false);
  private static final ClaimContent CONTENT = content("4567890");
  private static final ClaimContent CORRECTED = content("1234567");

  /**
   * The situations of a claim: one for each status, and more where the past of the claim matters.
   */
  enum Standing {
    SUBMITTED,
    WITH_FINDINGS,
    ASKED,
    UNDER_REVIEW,
    APPROVED,
    ENDED,
    REJECTED,
    REJECTED_FOR_GOOD,
    DISPUTED,
    REJECTED_AGAIN,
    REJECTED_FINAL,
    WITHDRAWN;

    Claim claim() {
      Claim filed = Claim.filed(UUID.randomUUID(), "P-1001", "anna", CONTENT, FILED_AT);
      return switch (this) {
        case SUBMITTED -> filed;
        case WITH_FINDINGS -> after(filed, verification(false));
        case ASKED ->
            after(
                UNDER_REVIEW.claim(),
                new InformationRequest(
                    UUID.randomUUID(), List.of("MISSING_ALL_POE"), true, UNTIL, at(2)));
        case UNDER_REVIEW ->
            after(after(filed, verification(true)), new Review(UNTIL, null, at(1)));
        case APPROVED -> after(filed, new Approval(at(3)));
        case ENDED -> after(APPROVED.claim(), new AssociationEnd("SUPERSEDED", at(4)));
        case REJECTED -> after(filed, new Rejection("INSUFFICIENT_POE", UNTIL, at(3)));
        case REJECTED_FOR_GOOD -> after(filed, new Rejection("PARTNER_REQUEST", null, at(3)));
        case DISPUTED -> REJECTED.claim().disputed("We did it.", at(4));
        // A lead approved the claim before the dispute was heard, and rejected it again later.
        case REJECTED_AGAIN ->
            after(
                after(DISPUTED.claim(), new Approval(at(5))),
                new Rejection("INSUFFICIENT_POE", UNTIL, at(6)));
        case REJECTED_FINAL ->
            after(DISPUTED.claim(), new Rejection("INSUFFICIENT_POE", null, at(5)));
        case WITHDRAWN -> filed.withdrawn(null, at(1));
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void onlyAClaimWithFindingsCanBeCorrected(Standing standing) {
    Claim claim = standing.claim();

    if (standing == Standing.WITH_FINDINGS) {
      Claim corrected = claim.resubmitted(CORRECTED, NOW);

      assertThat(corrected.revision()).isEqualTo(2);
      assertThat(corrected.content()).isEqualTo(CORRECTED);
      assertThat(corrected.filedAt()).isEqualTo(FILED_AT);
      assertThat(corrected.partnerId()).isEqualTo("P-1001");
      assertThat(corrected.progress().status()).isEqualTo(ClaimStatus.SUBMITTED);
    } else {
      assertThatThrownBy(() -> claim.resubmitted(CORRECTED, NOW)).isInstanceOf(ActRefused.class);
    }
  }

  @Test
  void aCorrectionAfterItsDeadlineIsRefused() {
    Claim claim = after(Standing.WITH_FINDINGS.claim(), new CorrectionAwaited(1, UNTIL, FILED_AT));

    assertThat(claim.resubmitted(CORRECTED, UNTIL.minusNanos(1)).revision()).isEqualTo(2);
    assertThatThrownBy(() -> claim.resubmitted(CORRECTED, UNTIL))
        .isInstanceOf(ActRefused.class)
        .hasMessage("The claim could be corrected until " + UNTIL + ".");
  }

  @Test
  void aCorrectionOfAClaimWithOnlyARequestRefersToTheComments() {
    assertThatThrownBy(() -> Standing.ASKED.claim().resubmitted(CORRECTED, NOW))
        .hasMessageContaining("comments");
  }

  @ParameterizedTest
  @EnumSource
  void aClaimCanBeWithdrawnUntilItIsDecided(Standing standing) {
    Claim claim = standing.claim();

    switch (standing) {
      case SUBMITTED, WITH_FINDINGS, ASKED, UNDER_REVIEW ->
          assertThat(claim.withdrawn("by mistake", NOW).progress().status())
              .isEqualTo(ClaimStatus.WITHDRAWN);
      case APPROVED,
          ENDED,
          REJECTED,
          REJECTED_FOR_GOOD,
          DISPUTED,
          REJECTED_AGAIN,
          REJECTED_FINAL,
          WITHDRAWN ->
          assertThatThrownBy(() -> claim.withdrawn("by mistake", NOW))
              .isInstanceOf(ActRefused.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRejectedClaimCanBeDisputedUntilADisputeIsHeard(Standing standing) {
    Claim claim = standing.claim();

    if (standing == Standing.REJECTED || standing == Standing.REJECTED_AGAIN) {
      assertThat(claim.disputed("We did it.", NOW).progress().status())
          .isEqualTo(ClaimStatus.DISPUTED);
    } else {
      assertThatThrownBy(() -> claim.disputed("We did it.", NOW)).isInstanceOf(ActRefused.class);
    }
  }

  @Test
  void aDisputeIsTooLateFromTheTimeInTheRejection() {
    assertThatThrownBy(() -> Standing.REJECTED.claim().disputed("We did it.", UNTIL))
        .isInstanceOf(ActRefused.class)
        .hasMessageContaining("over since " + UNTIL);
  }

  @ParameterizedTest
  @EnumSource
  void thePartnerMayWriteWhileTheClaimIsNotClosed(Standing standing) {
    Claim claim = standing.claim();

    switch (standing) {
      case SUBMITTED, WITH_FINDINGS, UNDER_REVIEW, APPROVED, REJECTED, DISPUTED, REJECTED_AGAIN ->
          assertThat(claim.responded(WITH_DOCUMENT, NOW).transitions())
              .isEqualTo(claim.transitions());
      case ASKED ->
          assertThat(claim.responded(WITH_DOCUMENT, NOW).progress().status())
              .isEqualTo(ClaimStatus.UNDER_REVIEW);
      case ENDED, REJECTED_FOR_GOOD, REJECTED_FINAL, WITHDRAWN ->
          assertThatThrownBy(() -> claim.responded(WITH_DOCUMENT, NOW))
              .isInstanceOf(ActRefused.class);
    }
  }

  @Test
  void theHistoryHasEachChangeOfStatus() {
    Claim claim = Standing.REJECTED_FINAL.claim();

    assertThat(claim.firstTransition())
        .isEqualTo(
            new Transition(
                null,
                ClaimStatus.SUBMITTED,
                "CLAIM_SUBMITTED",
                Actor.PARTNER,
                "anna",
                FILED_AT,
                null));
    assertThat(claim.transitions())
        .containsExactly(
            new Transition(
                ClaimStatus.SUBMITTED,
                ClaimStatus.REJECTED,
                "HEARD",
                Actor.PLATFORM,
                at(3),
                "because"),
            new Transition(
                ClaimStatus.REJECTED,
                ClaimStatus.DISPUTED,
                "CLAIM_DISPUTED",
                Actor.PARTNER,
                at(4),
                "We did it."),
            new Transition(
                ClaimStatus.DISPUTED,
                ClaimStatus.REJECTED_FINAL,
                "HEARD",
                Actor.PLATFORM,
                at(5),
                "because"));
  }

  @Test
  void theEndOfAnAssociationIsInTheHistoryWithoutAChangeOfStatus() {
    assertThat(Standing.ENDED.claim().transitions().getLast().from())
        .isEqualTo(ClaimStatus.APPROVED);
    assertThat(Standing.ENDED.claim().transitions().getLast().to()).isEqualTo(ClaimStatus.APPROVED);
  }

  @Test
  void eventsThatChangeNoStatusAreNotInTheHistory() {
    Claim claim = Standing.UNDER_REVIEW.claim();

    assertThat(after(claim, new Competition(true, at(6))).transitions())
        .isEqualTo(claim.transitions());
    assertThat(after(claim, verification(true)).transitions()).isEqualTo(claim.transitions());
  }

  private static Claim after(Claim claim, ProgressStep step) {
    return claim.after(
        new ClaimEvent("HEARD", Actor.PLATFORM, step.at(), "because", List.of(step)));
  }

  private static Verification verification(boolean passed) {
    return new Verification(1, passed, List.of(), at(1));
  }

  private static Instant at(int second) {
    return FILED_AT.plusSeconds(second);
  }

  private static ClaimContent content(String mpnId) {
    return new ClaimContent(
        new MpnId(mpnId),
        UUID.fromString("8f0e2b64-5d0a-4c5e-9a54-0b1b7c1f2d33"),
        new DomainName("contoso.example"),
        SolutionArea.BUSINESS_APPLICATIONS,
        Activity.USAGE,
        "DYNAMICS_365_SALES",
        null,
        List.of(),
        null,
        null,
        ClaimLocale.EN,
        null);
  }
}

package org.cpor.arbitration.correction.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.cpor.arbitration.association.domain.PartnerClaim;
import org.cpor.arbitration.correction.domain.Correction.AwaitingPartner;
import org.cpor.arbitration.correction.domain.Correction.Filed;
import org.cpor.arbitration.correction.domain.Correction.WaitingForProvisioning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionTest {

  private static final Instant FAILED_AT = Instant.parse("2026-11-20T09:30:00Z");
  private static final Instant UNTIL = Instant.parse("2026-11-27T09:30:00Z");
  private static final Instant RESPOND_BY = Instant.parse("2026-12-04T23:00:00Z");
  private static final FailedClaim CLAIM =
      new FailedClaim(new PartnerClaim(UUID.randomUUID(), "P-1001", "hu"), UUID.randomUUID());

  private static final Correction FILED = new Filed(CLAIM.claimId(), 2);
  private static final WaitingForProvisioning WAITING = new WaitingForProvisioning(CLAIM, 2, UNTIL);
  private static final AwaitingPartner STILL_NOT_PROVISIONED = WAITING.waitNoLonger(RESPOND_BY);
  private static final Correction WITH_FINDINGS =
      new AwaitingPartner(CLAIM, 2, Reason.FINDINGS, RESPOND_BY);

  /**
   * Tests each state with a failed verification of the previous revision, the same revision and a
   * later revision.
   */
  @ParameterizedTest
  @CsvSource({
    "FILED, 1, false, false",
    "FILED, 1, true, false",
    "FILED, 2, false, true",
    "FILED, 2, true, true",
    "FILED, 3, false, true",
    "WAITING, 1, false, false",
    "WAITING, 2, true, false",
    "WAITING, 2, false, true",
    "WAITING, 3, true, true",
    "STILL_NOT_PROVISIONED, 1, false, false",
    "STILL_NOT_PROVISIONED, 2, true, false",
    "STILL_NOT_PROVISIONED, 2, false, true",
    "STILL_NOT_PROVISIONED, 3, true, true",
    "WITH_FINDINGS, 1, false, false",
    "WITH_FINDINGS, 2, true, false",
    "WITH_FINDINGS, 2, false, false",
    "WITH_FINDINGS, 3, false, true",
    "WITH_FINDINGS, 3, true, true"
  })
  void onlyALaterFailureChangesTheState(
      String state, int revision, boolean waits, boolean outdated) {
    FailedVerification failure = new FailedVerification(CLAIM, revision, waits, FAILED_AT);

    assertThat(state(state).isOutdatedBy(failure)).isEqualTo(outdated);
  }

  @ParameterizedTest
  @ValueSource(strings = {"FILED", "WAITING", "STILL_NOT_PROVISIONED", "WITH_FINDINGS"})
  void onlyALaterFilingEndsTheDeadline(String state) {
    assertThat(state(state).isOutdatedBy(1)).isFalse();
    assertThat(state(state).isOutdatedBy(2)).isFalse();
    assertThat(state(state).isOutdatedBy(3)).isTrue();
  }

  @Test
  void waitingStatesHaveADeadlineAndAFilingHasNone() {
    assertThat(FILED.dueAt()).isEmpty();
    assertThat(WAITING.dueAt()).contains(UNTIL);
    assertThat(WITH_FINDINGS.dueAt()).contains(RESPOND_BY);
  }

  @Test
  void thePartnerHasToActWhenTheProductIsStillNotProvisioned() {
    assertThat(STILL_NOT_PROVISIONED)
        .isEqualTo(new AwaitingPartner(CLAIM, 2, Reason.STILL_NOT_PROVISIONED, RESPOND_BY));
  }

  private static Correction state(String name) {
    return switch (name) {
      case "FILED" -> FILED;
      case "WAITING" -> WAITING;
      case "STILL_NOT_PROVISIONED" -> STILL_NOT_PROVISIONED;
      default -> WITH_FINDINGS;
    };
  }
}

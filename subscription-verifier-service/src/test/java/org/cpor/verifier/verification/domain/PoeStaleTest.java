package org.cpor.verifier.verification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoeStaleTest {
  @ParameterizedTest
  @CsvSource({
    // acknowledged, filed, stale
    "2026-11-20, 2026-11-20, false",
    "2025-11-20, 2026-11-20, false",
    "2025-11-19, 2026-11-20, true",
    "2024-02-29, 2025-02-28, false",
    "2024-02-28, 2025-02-28, false",
    "2024-02-27, 2025-02-28, true",
    "2027-02-28, 2028-02-29, false",
    "2027-02-27, 2028-02-29, true",
    "2026-11-21, 2026-11-20, false"
  })
  void anAcknowledgementIsGoodForTwelveMonths(LocalDate givenOn, LocalDate filedOn, boolean stale) {
    Filed claim = Filed.inBusinessApplications();
    claim.acknowledgements = List.of(new Acknowledgement(givenOn, filedOn));
    assertThat(claim.findings()).isEqualTo(stale ? List.of("POE_STALE") : List.of());
    assertThat(claim.verify().hasPassed()).isTrue();
  }

  @Test
  void thePolicySetsTheMaximumAge() {
    Filed claim = Filed.inBusinessApplications();
    claim.acknowledgements = List.of(new Acknowledgement(Filed.TODAY.minusMonths(14), Filed.TODAY));
    claim.acknowledgementsAreGoodFor = Period.ofMonths(18);
    assertThat(claim.findings()).isEmpty();
  }

  @Test
  void oneOldAcknowledgementIsEnoughForTheWarning() {
    Filed claim = Filed.inBusinessApplications();
    claim.acknowledgements =
        List.of(
            new Acknowledgement(Filed.TODAY, Filed.TODAY),
            new Acknowledgement(Filed.TODAY.minusYears(2), Filed.TODAY));
    CheckResult answer = claim.answerOf("POE_STALE");
    assertThat(answer.answer()).isEqualTo(Answer.FOUND);
    assertThat(answer.severity()).isEqualTo(Severity.WARNING);
    assertThat(answer.field()).isEqualTo("proofOfExecution");
    assertThat(answer.lookedAt()).isEqualTo("[2026-11-20, 2024-11-20]");
  }

  @Test
  void documentsWithoutAnAcknowledgementAreNotTooOld() {
    assertThat(Filed.inBusinessApplications().answerOf("POE_STALE").answer())
        .isEqualTo(Answer.PASSED);
  }

  @Test
  void withoutDocumentsTheCheckDoesNotRun() {
    Filed claim = Filed.inBusinessApplications();
    claim.documents = List.of();
    assertThat(claim.answerOf("POE_STALE").answer()).isEqualTo(Answer.NOT_RUN);
  }
}

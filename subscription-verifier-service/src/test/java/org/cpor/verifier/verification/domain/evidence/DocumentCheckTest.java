package org.cpor.verifier.verification.domain.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.cpor.verifier.verification.domain.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentCheckTest {

  @ParameterizedTest
  @CsvSource({
    "CUSTOMER_ACKNOWLEDGEMENT, 2025-11-20, 2026-11-20T23:59:59Z, PASSED",
    "CUSTOMER_ACKNOWLEDGEMENT, 2025-11-20, 2026-11-21T00:00:00Z, FOUND",
    "CUSTOMER_ACKNOWLEDGEMENT,           , 2026-11-21T00:00:00Z, NOT_RUN",
    "STATEMENT_OF_WORK,        2020-01-01, 2026-11-21T00:00:00Z, NOT_RUN",
    "                ,         2020-01-01, 2026-11-21T00:00:00Z, NOT_RUN"
  })
  void anAcknowledgementIsGoodForTwelveMonthsBeforeTheDayOnWhichItIsAdded(
      @Nullable String kind, @Nullable LocalDate acknowledgedOn, Instant addedAt, Answer answer) {
    AddedDocument document = new AddedDocument(UUID.randomUUID(), kind, "a.pdf", acknowledgedOn);

    DocumentCheck check = DocumentCheck.of(document, addedAt, Period.ofMonths(12));

    assertThat(check.answer()).isEqualTo(answer);
    assertThat(check.found()).isEqualTo(answer == Answer.FOUND);
  }
}

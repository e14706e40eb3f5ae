package org.cpor.intake.claim.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.cpor.intake.claim.domain.ClaimLocale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTextsTest {

  /**
   * Every reason why a claim does not hold its subject: the claim was rejected or withdrawn, or its
   * association ended.
   */
  private static final List<String> REASONS =
      List.of(
          "AWARDED_TO_ANOTHER_PARTNER",
          "AWARDED_TO_OWN_CLAIM",
          "NO_PARTNER_RESPONSE",
          "INSUFFICIENT_POE",
          "MISSING_CUSTOMER_CONSENT",
          "CUSTOMER_DECLINED",
          "PARTNER_REQUEST",
          "SUPERSEDED",
          "REPLACED_BY_OWN_CLAIM",
          "SUBSCRIPTION_ENDED",
          "TERMINATED",
          "WITHDRAWN",
          "CLAIM_WITHDRAWN");

  @ParameterizedTest
  @EnumSource
  void everyReasonHasATextInEveryLanguage(ClaimLocale locale) {
    Set<String> texts =
        Set.copyOf(REASONS.stream().map(code -> ReasonTexts.message(code, locale)).toList());

    assertThat(texts).hasSameSizeAs(REASONS).doesNotContain(ReasonTexts.message("NEW", locale));
  }
}

package org.cpor.intake.claim.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import org.cpor.intake.claim.domain.ClaimLocale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTextsTest {

  /** Every reason that a claim can have for not holding its subject. */
  private static final List<String> REASONS =
      List.of(
          "AWARDED_TO_ANOTHER_PARTNER",
          "NO_PARTNER_RESPONSE",
          "INSUFFICIENT_POE",
          "MISSING_CUSTOMER_CONSENT",
          "CUSTOMER_DECLINED",
          "PARTNER_REQUEST",
          "SUPERSEDED",
          "SUBSCRIPTION_ENDED",
          "TERMINATED",
          "WITHDRAWN");

  @ParameterizedTest
  @EnumSource
  void everyReasonHasItsOwnWordsInEveryLanguage(ClaimLocale locale) {
    Set<String> texts =
        Set.copyOf(REASONS.stream().map(code -> ReasonTexts.message(code, locale)).toList());

    assertThat(texts).hasSameSizeAs(REASONS).doesNotContain(ReasonTexts.message("NEW", locale));
  }

  @ParameterizedTest
  @EnumSource
  void theLanguagesHaveTheSameKeys(ClaimLocale locale) {
    assertThat(keys(locale)).isEqualTo(keys(ClaimLocale.EN)).isNotEmpty();
  }

  private static Set<String> keys(ClaimLocale locale) {
    return ResourceBundle.getBundle(
            ReasonTexts.BUNDLE,
            locale.locale(),
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES))
        .keySet();
  }
}

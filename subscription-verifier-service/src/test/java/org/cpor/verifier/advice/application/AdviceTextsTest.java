package org.cpor.verifier.advice.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cpor.verifier.catalogue.domain.SolutionArea;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class AdviceTextsTest {

  static final List<Locale> LANGUAGES = AdviceTexts.LANGUAGES;

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void everyLanguageHasATextForEachAdviceAndAreaAndNoOther(Locale language) {
    assertThat(new AdviceTexts(language).texts().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    Stream.of("ENROLLED", "MPN_NOT_ENROLLED", "MPN_SPECIAL_PARTNER_TYPE"),
                    Arrays.stream(SolutionArea.values()).map(area -> "area." + area))
                .toList());
  }
}

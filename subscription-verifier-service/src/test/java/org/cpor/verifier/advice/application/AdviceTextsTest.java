package org.cpor.verifier.advice.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.cpor.verifier.catalogue.domain.SolutionArea;
import org.junit.jupiter.api.Test;

class AdviceTextsTest {

  @Test
  void everyLanguageHasExactlyTheTextsOfTheAdviceAndTheAreas() {
    assertThat(AdviceTexts.TEXTS.keys())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    Stream.of("ENROLLED", "MPN_NOT_ENROLLED", "MPN_SPECIAL_PARTNER_TYPE"),
                    Arrays.stream(SolutionArea.values()).map(area -> "area." + area))
                .toList());
  }
}

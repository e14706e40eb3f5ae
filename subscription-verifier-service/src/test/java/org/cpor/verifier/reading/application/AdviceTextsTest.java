package org.cpor.verifier.reading.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.cpor.platform.policy.PolicyInForce;
import org.cpor.verifier.reading.application.AdviceTexts.WordedAdvice;
import org.cpor.verifier.reading.domain.Advice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AdviceTextsTest {

  private static final List<String> REASONS =
      List.of("ENCRYPTED", "DAMAGED", "EMPTY", "NO_TEXT", "TOO_LARGE", "TOO_SLOW", "FAILED");

  private final AdviceTexts texts = new AdviceTexts(new PolicyInForce("new", 7, 18));

  @Test
  void everyLanguageHasExactlyTheTextsOfTheAdvice() {
    assertThat(AdviceTexts.TEXTS.keys())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    Stream.of(Advice.ANOTHER_TENANT, Advice.WITHOUT_PRODUCT, Advice.WITHOUT_DATE),
                    REASONS.stream().map(reason -> Advice.UNREADABLE + "." + reason))
                .flatMap(code -> Stream.of(code + ".message", code + ".remedy"))
                .toList());
  }

  @Test
  void eachLanguageHasItsOwnWords() {
    assertThat(AdviceTexts.TEXTS.keys())
        .allSatisfy(key ->
            assertThat(AdviceTexts.TEXTS.in("hu").text(key))
                .isNotEqualTo(AdviceTexts.TEXTS.in("en").text(key)));
  }

  @Test
  void theNumberIsThatOfThePolicyInForce() {
    assertThat(one(Advice.WITHOUT_DATE, null, "hu").message()).contains("18").doesNotContain("{");
  }

  @Test
  void aReasonThatIsNotKnownHereHasTheTextOfAFailure() {
    assertThat(one(Advice.UNREADABLE, "NEW_REASON", "en"))
        .isEqualTo(one(Advice.UNREADABLE, "FAILED", "en"));
  }

  private WordedAdvice one(String code, @Nullable String reason, String language) {
    return texts.of(List.of(new Advice(code, "proofOfExecution", reason)), language).getFirst();
  }
}

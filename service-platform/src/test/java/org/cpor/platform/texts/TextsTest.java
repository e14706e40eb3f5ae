package org.cpor.platform.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class TextsTest {

  private final Texts texts = Texts.load(TextsTest.class, "complete");

  @Test
  void eachLanguageHasItsOwnTexts() {
    assertThat(texts.in("hu").text("greeting")).isEqualTo("Jó napot!");
    assertThat(texts.in("en").text("greeting")).isEqualTo("Good day!");
    assertThat(texts.keys()).containsExactlyInAnyOrder("greeting", "days", "quoted");
  }

  @Test
  void aLanguageWithoutTextsIsAnsweredInHungarian() {
    assertThat(texts.in("fi").text("greeting")).isEqualTo("Jó napot!");
    assertThat(texts.in("fi").locale()).isEqualTo(Locale.of("hu"));
    assertThat(texts.in("no language at all").language()).isEqualTo("hu");
  }

  @Test
  void theRegionDecidesHowNumbersAreWrittenAndNothingElse() {
    LanguageTexts southAfrican = texts.in("en-ZA");

    assertThat(southAfrican.text("greeting")).isEqualTo("Good day!");
    assertThat(southAfrican.language()).isEqualTo("en");
    assertThat(southAfrican.format("days", 3, 1234.5))
        .isNotEqualTo(texts.in("en").format("days", 3, 1234.5));
  }

  @Test
  void aPatternIsFormattedAndATextIsReturnedUnchanged() {
    assertThat(texts.in("en").format("days", "three", 10)).isEqualTo("three days, at most 10");
    assertThat(texts.in("en").format("quoted")).isEqualTo("The customer's");
    assertThat(texts.in("en").text("quoted")).isEqualTo("The customer''s");
  }

  @Test
  void aKeyThatDoesNotExistIsAnError() {
    assertThat(texts.in("en").has("no-such-key")).isFalse();
    assertThatThrownBy(() -> texts.in("en").format("no-such-key"))
        .isInstanceOf(MissingResourceException.class)
        .hasMessageContaining("no-such-key");
  }

  @Test
  void languagesWithDifferentKeysAreNotLoaded() {
    assertThatThrownBy(() -> Texts.load(TextsTest.class, "incomplete"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("incomplete_en.properties [farewell, thanks]");
  }

  @Test
  void aBlankTextIsNotLoaded() {
    assertThatThrownBy(() -> Texts.load(TextsTest.class, "blank"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("blank_en.properties greeting");
  }

  @Test
  void aLanguageWithoutAFileIsNotLoaded() {
    assertThatThrownBy(() -> Texts.load(TextsTest.class, "hungarian"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("hungarian_en.properties");
  }
}

package org.cpor.platform.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "EN", "en-GB", "en-US-x-own"})
  void everyEnglishIsEnglish(String tag) {
    assertThat(Languages.nearest(Locale.forLanguageTag(tag))).isEqualTo(Locale.ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hu", "hu-HU", "de", "", "no language at all"})
  void aLanguageWithoutTextsIsAnsweredInHungarian(String tag) {
    assertThat(Languages.nearest(Locale.forLanguageTag(tag))).isEqualTo(Locale.of("hu"));
  }

  @ParameterizedTest
  @CsvSource({"en-GB, en", "EN, en", "en-x-private, en", "hu-HU, hu", "de-AT, hu", "x-private, hu"})
  void aWellFormedTagAsksForTheNearestLanguage(String tag, String language) {
    assertThat(Languages.ofTag(tag)).map(Locale::toLanguageTag).contains(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en_GB", "magyarország", "e", "hu-", "-", "en GB", "en;q=1", "1", "*"})
  void whatIsNoLanguageTagAsksForNothing(String tag) {
    assertThat(Languages.ofTag(tag)).isEmpty();
  }

  @Test
  void theMostWantedLanguageOfAcceptLanguageIsChosen() {
    assertThat(Languages.accepted(Optional.of("de, hu;q=0.5, en-GB;q=0.8")))
        .isEqualTo(Locale.ENGLISH);
  }

  @Test
  void anAcceptLanguageThatIsMissingOrMalformedAsksForNoLanguage() {
    assertThat(Languages.accepted(Optional.empty())).isEqualTo(Locale.of("hu"));
    assertThat(Languages.accepted(Optional.of("en;q=lots"))).isEqualTo(Locale.of("hu"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "missing",
      value = {
        "missing | en",
        "en;q=lots | en",
        "de, fr;q=0.9 | en",
        "* | en",
        "hu;q=0 | en",
        "hu;q=0.2 | hu",
        "en;q=0.2, hu;q=0.3 | hu"
      })
  void whoeverAsksForNoLanguageGetsTheOtherwiseChosenOne(
      @Nullable String acceptLanguage, Locale language) {
    assertThat(Languages.accepted(Optional.ofNullable(acceptLanguage), Locale.ENGLISH))
        .isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hu", "hu-HU", "de, hu;q=0.2", "en;q=0.5, hu;q=0.6"})
  void aProblemIsInHungarianForThoseWhoPreferIt(String acceptLanguage) {
    assertThat(Languages.ofProblem(acceptLanguage)).isEqualTo(Locale.of("hu"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "de", "*", "hu;q=0", "hu;q=lots", "hu;q=0.5, en;q=0.6", ",,"})
  void aProblemIsInEnglishForAllOthers(@Nullable String acceptLanguage) {
    assertThat(Languages.ofProblem(acceptLanguage)).isEqualTo(Locale.ENGLISH);
  }
}

package org.cpor.platform.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

  private static final Locale HUNGARIAN = Locale.of("hu");

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

  @ParameterizedTest
  @ValueSource(
      strings = {"hu", "hu-HU", "de, hu;q=0.2", "en;q=0.5, hu;q=0.6", "de, hu;q=0.8, en-GB;q=0.5"})
  void anAnswerIsInHungarianForThoseWhoPreferIt(String acceptLanguage) {
    assertThat(Languages.ofAnswer(acceptLanguage)).isEqualTo(HUNGARIAN);
    assertThat(Languages.ofAnswer(acceptLanguage, Locale.ENGLISH)).isEqualTo(HUNGARIAN);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "de", "fr, de;q=0.5", "hu;q=0", "hu;q=lots", ",,"})
  void whoAsksForNoLanguageIsAnsweredInEnglishOrInTheLanguageOfTheObject(
      @Nullable String acceptLanguage) {
    assertThat(Languages.ofAnswer(acceptLanguage)).isEqualTo(Locale.ENGLISH);
    assertThat(Languages.ofAnswer(acceptLanguage, HUNGARIAN)).isEqualTo(HUNGARIAN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "en-GB", "hu;q=0.5, en;q=0.6"})
  void anAnswerIsInEnglishForThoseWhoPreferIt(String acceptLanguage) {
    assertThat(Languages.ofAnswer(acceptLanguage)).isEqualTo(Locale.ENGLISH);
    assertThat(Languages.ofAnswer(acceptLanguage, HUNGARIAN)).isEqualTo(Locale.ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"*;q=0.5, hu;q=0.1", "hu;q=0, *", "*, hu-HU;q=0.9", "fr, *;q=0.2, hu;q=0.1"})
  void aWildcardAsksForEnglishWhenOnlyHungarianIsNamed(String acceptLanguage) {
    assertThat(Languages.ofAnswer(acceptLanguage)).isEqualTo(Locale.ENGLISH);
    assertThat(Languages.ofAnswer(acceptLanguage, HUNGARIAN)).isEqualTo(Locale.ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en;q=0.1, *;q=0.5",
        "en;q=0, *",
        "*, en-GB;q=0.9",
        "hu;q=0.5, *;q=0.4",
        "hu, *;q=0"
      })
  void aWildcardAsksForHungarianWhenItIsPreferredToEnglish(String acceptLanguage) {
    assertThat(Languages.ofAnswer(acceptLanguage)).isEqualTo(HUNGARIAN);
    assertThat(Languages.ofAnswer(acceptLanguage, Locale.ENGLISH)).isEqualTo(HUNGARIAN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "*;q=0.5", "*;q=0", "hu;q=0, en;q=0"})
  void aHeaderWithoutPreferenceAsksForEnglishOrForTheLanguageOfTheObject(String acceptLanguage) {
    assertThat(Languages.ofAnswer(acceptLanguage)).isEqualTo(Locale.ENGLISH);
    assertThat(Languages.ofAnswer(acceptLanguage, HUNGARIAN)).isEqualTo(HUNGARIAN);
    assertThat(Languages.ofAnswer(acceptLanguage, Locale.ENGLISH)).isEqualTo(Locale.ENGLISH);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hu, en                | hu",
        "en, hu                | en",
        "hu;q=0.5, en-GB;q=0.5 | hu",
        "en;q=0.5, *;q=0.5     | en",
        "hu;q=0.5, *;q=0.5     | hu"
      })
  void ofEqualQualitiesTheFirstCounts(String acceptLanguage, Locale first) {
    assertThat(Languages.ofAnswer(acceptLanguage)).isEqualTo(first);
    assertThat(Languages.ofAnswer(acceptLanguage, HUNGARIAN)).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hu;q=0.9, hu-HU;q=0.1, en;q=0.5", "hu;q=0.1, hu-HU;q=0.9, en;q=0.5"})
  void theHighestQualityOfALanguageCounts(String acceptLanguage) {
    assertThat(Languages.ofAnswer(acceptLanguage)).isEqualTo(HUNGARIAN);
  }
}

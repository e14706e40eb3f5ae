package org.cpor.platform.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayExplanationsTest {

  private static final Locale HUNGARIAN = Locale.of("hu");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "day of filing | a benyújtás napja",
        "holiday: New Year's Day | munkaszüneti nap: újév",
        "holiday: Martin Luther King, Jr. Day | munkaszüneti nap: Martin Luther King napja",
        "holiday: Good Friday, Labour day | munkaszüneti nap: nagypéntek, a munka ünnepe",
        "holiday: Culture Day (in lieu) | munkaszüneti nap: a kultúra napja (pótnap)",
        "rest day by decree 10/2025 NGM | áthelyezett pihenőnap (10/2025 NGM rendelet)",
        "worked Saturday by decree 1/2025 | áthelyezett munkanap, szombat (1/2025 rendelet)",
        "weekend; the decree on moved days of 2027 is not known yet"
            + " | hétvége; a 2027. évi áthelyezett munkanapokról szóló rendelet még nem ismert"
      })
  void everyPartOfAnExplanationIsTranslated(String english, String hungarian) {
    assertThat(DayExplanations.in(HUNGARIAN, english)).isEqualTo(hungarian);
    assertThat(DayExplanations.in(Locale.ENGLISH, english)).isEqualTo(english);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "moved house | moved house",
        "holiday: Alaska Day | munkaszüneti nap: Alaska Day",
        "holiday: Alaska Day, Easter | munkaszüneti nap: Alaska Day, húsvét"
      })
  void aPartWithoutATextStaysAsItIs(String english, String hungarian) {
    assertThat(DayExplanations.in(HUNGARIAN, english)).isEqualTo(hungarian);
    assertThat(DayExplanations.in(Locale.ENGLISH, english)).isEqualTo(english);
  }
}

package org.cpor.notification.comment.application.wording;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.MissingResourceException;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.cpor.platform.texts.LanguageTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartnerTextsTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d");

  @Test
  void aTextSaysTheSameInBothLanguages() {
    LanguageTexts hungarian = PartnerTexts.in("hu");
    LanguageTexts english = PartnerTexts.in("en");

    assertThat(PartnerTexts.TEXTS.keys())
        .isNotEmpty()
        .allSatisfy(key ->
            assertThat(placeholders(hungarian.text(key)))
                .as("placeholders of %s", key)
                .isEqualTo(placeholders(english.text(key))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hu", "en"})
  void noTextLosesItsApostrophes(String language) {
    assertThat(PartnerTexts.TEXTS.keys())
        .allSatisfy(key ->
            assertThat(PartnerTexts.in(language).text(key))
                .as(key)
                .doesNotContainPattern("(?<!')'(?!')"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hu", "hu-HU", "HU", "de", "", "no language at all"})
  void aLanguageWithoutTextsFallsBackToHungarian(String languageTag) {
    assertThat(PartnerTexts.in(languageTag).format("nothing-to-do"))
        .isEqualTo("Most nincs teendője.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "en-GB", "EN"})
  void everyEnglishIsEnglish(String languageTag) {
    assertThat(PartnerTexts.in(languageTag).format("nothing-to-do"))
        .isEqualTo("There is nothing you need to do now.");
  }

  @Test
  void aTextThatDoesNotExistIsAnErrorAndNotAnEmptyComment() {
    assertThatThrownBy(() -> PartnerTexts.in("hu").format("no-such-sentence"))
        .isInstanceOf(MissingResourceException.class);
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(toSet());
  }
}

package org.cpor.notification.comment.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d");

  @Test
  void bothLanguagesHaveTheSameSentences() {
    assertThat(sentences("hu").stringPropertyNames())
        .isNotEmpty()
        .isEqualTo(sentences("en").stringPropertyNames());
  }

  @Test
  void aSentenceTellsTheSameInBothLanguages() {
    Properties english = sentences("en");

    sentences("hu")
        .forEach((key, sentence) ->
            assertThat(placeholders((String) sentence))
                .as("placeholders of %s", key)
                .isEqualTo(placeholders(english.getProperty((String) key))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hu", "en"})
  void noSentenceIsEmptyOrLosesItsApostrophes(String language) {
    sentences(language)
        .forEach((key, sentence) ->
            assertThat((String) sentence)
                .as((String) key)
                .isNotBlank()
                .doesNotContainPattern("(?<!')'(?!')"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hu", "hu-HU", "HU", "de", "", "no language at all"})
  void aLanguageWithoutTextsFallsBackToHungarian(String languageTag) {
    assertThat(Phrases.in(languageTag).say("nothing-to-do")).isEqualTo("Most nincs teendője.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "en-GB", "EN"})
  void everyEnglishIsEnglish(String languageTag) {
    assertThat(Phrases.in(languageTag).say("nothing-to-do"))
        .isEqualTo("There is nothing you need to do now.");
  }

  @Test
  void aSentenceThatDoesNotExistIsAnErrorAndNotAnEmptyComment() {
    assertThatThrownBy(() -> Phrases.in("hu").say("no-such-sentence"))
        .isInstanceOf(MissingResourceException.class);
  }

  private static Set<String> placeholders(String sentence) {
    return PLACEHOLDER.matcher(sentence).results().map(MatchResult::group).collect(toSet());
  }

  private static Properties sentences(String language) {
    String name = "/comments_" + language + ".properties";
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(PhrasesTest.class.getResourceAsStream(name), name), UTF_8)) {
      Properties properties = new Properties();
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

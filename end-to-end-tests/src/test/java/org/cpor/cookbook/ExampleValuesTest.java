package org.cpor.cookbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExampleValuesTest {

  private static final String EXAMPLE = "0199f3a0-1000-7a01-8b01-000000000001";
  private static final String ACTUAL = "019a9b3e-7c00-7a51-8f7e-3d1f0c5b2a10";

  private final ExampleValues values = new ExampleValues();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"a": 1}               | {"a": 1, "b": 2}
          {"a": ["x", "…"]}      | {"a": ["y", "x"]}
          {"a": []}              | {"a": []}
          {"a": "2026-11-20T09:30:00Z"} | {"a": "2027-01-01T00:00:00.123Z"}
          """)
  void anAnswerMayHaveMoreThanTheExample(String example, String answer) {
    assertThat(values.differences(example, answer)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"a": 1, "b": 2}       | {"a": 1}
          {"a": 1}               | {"a": "1"}
          {"a": 1}               | {"a": 2}
          {"a": ["x", "…"]}      | {"a": ["y"]}
          {"a": ["x"]}           | {"a": ["x", "y"]}
          {"a": "2026-11-20T09:30:00Z"} | {"a": "2026-11-20"}
          {"a": "APPROVED"}      | {"a": "REJECTED"}
          """)
  void anAnswerThatIsNotLikeTheExampleDiffers(String example, String answer) {
    assertThat(values.differences(example, answer)).hasSize(1);
  }

  @Test
  void theSameExampleHasTheSameValueEverywhere() {
    assertThat(values.differences(quoted(EXAMPLE), quoted(ACTUAL))).isEmpty();

    assertThat(values.inPlace("/claims/" + EXAMPLE)).isEqualTo("/claims/" + ACTUAL);
    assertThat(values.differences(quoted(EXAMPLE), quoted(ACTUAL))).isEmpty();
    assertThat(values.differences(quoted(EXAMPLE), quoted(EXAMPLE))).hasSize(1);
  }

  @Test
  void anAnswerThatDiffersGivesNoValues() {
    assertThat(
            values.differences(
                "{\"id\": \"%s\", \"a\": 1}".formatted(EXAMPLE),
                "{\"id\": \"%s\", \"a\": 2}".formatted(ACTUAL)))
        .hasSize(1);

    assertThat(values.inPlace(EXAMPLE)).isEqualTo(EXAMPLE);
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }
}

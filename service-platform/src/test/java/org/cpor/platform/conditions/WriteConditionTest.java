package org.cpor.platform.conditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.cpor.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WriteConditionTest {

  private static final Optional<VersionTag> SEVEN = Optional.of(VersionTag.of(7));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "\"7\"|true",
        "\"6\", \"7\"|true",
        "\"6\",\"7\",|true",
        "\"a,b\" , \"7\"|true",
        "*|true",
        "\"6\"|false",
        "\"07\"|false",
        "\"\"|false",
        "\"stale\"|false",
        "W/\"7\"|false",
        "W/\"7\", \"6\"|false",
        "\"a,\" , \"b\"|false"
      })
  void ifMatchAllowsTheVersionsThatItNames(String header, boolean allowed) {
    assertThat(ifMatch(header).allows(SEVEN)).isEqualTo(allowed);
    assertThat(ifMatch(header).allows(Optional.empty())).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {"*|false|true", "\"7\"|false|true", "W/\"7\"|false|true", "\"6\"|true|true"})
  void ifNoneMatchAllowsWhatItDoesNotName(String header, boolean there, boolean absent) {
    WriteCondition condition =
        new WriteCondition(Optional.empty(), TagList.parse("If-None-Match", List.of(header)));

    assertThat(condition.allows(SEVEN)).isEqualTo(there);
    assertThat(condition.allows(Optional.empty())).isEqualTo(absent);
  }

  @Test
  void anAsteriskNamesNoVersion() {
    assertThat(ifMatch("\"7\"").namesVersion()).isTrue();
    assertThat(ifMatch("*").namesVersion()).isFalse();
    assertThat(WriteCondition.NONE.namesVersion()).isFalse();
  }

  @Test
  void aListMayHaveSeveralHeaderLines() {
    WriteCondition condition =
        new WriteCondition(TagList.parse("If-Match", List.of("\"6\"", "\"7\"")), Optional.empty());

    assertThat(condition.allows(SEVEN)).isTrue();
  }

  @Test
  void aWriteWithoutConditionMayAlwaysBeDone() {
    assertThat(WriteCondition.NONE.allows(SEVEN)).isTrue();
    assertThat(WriteCondition.NONE.allows(Optional.empty())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "",
        ",",
        "\"7",
        "7\"",
        "w/\"7\"",
        "\"6\" \"7\"",
        "*, \"7\"",
        "\"7\", *",
        "W/*",
        "\"a b\"",
        "\"6\"; \"7\""
      })
  void aMalformedHeaderIsAViolation(String header) {
    assertThatThrownBy(() -> ifMatch(header))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem ->
                assertThat(problem.violations())
                    .singleElement()
                    .satisfies(violation -> assertThat(violation.field()).isEqualTo("If-Match")));
  }

  @Test
  void onlyEqualContentsHaveTheSameTag() {
    VersionTag tag = VersionTag.ofContent(new byte[] {1, 2});

    assertThat(tag).isEqualTo(VersionTag.ofContent(new byte[] {1, 2}));
    assertThat(tag).isNotEqualTo(VersionTag.ofContent(new byte[] {1, 3}));
  }

  private static WriteCondition ifMatch(String header) {
    return new WriteCondition(TagList.parse("If-Match", List.of(header)), Optional.empty());
  }
}

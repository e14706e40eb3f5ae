package org.cpor.arbitration.review.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {

  @ParameterizedTest
  @ValueSource(strings = {"\"7\"", "\"6\", \"7\"", "*", " * "})
  void aTagOfThisVersionMatches(String header) {
    assertThat(IfMatch.fromString(header).expected().allows(7)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"6\"", "7", "W/\"7\"", "", "\"abc\"", "\"77\"", "\"99999999999999999999\""})
  void noOtherDoes(String header) {
    assertThat(IfMatch.fromString(header).expected().allows(7)).isFalse();
  }
}

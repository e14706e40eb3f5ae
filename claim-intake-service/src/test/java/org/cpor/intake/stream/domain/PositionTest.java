package org.cpor.intake.stream.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

  @Test
  void anEventIdReadsBackAsItsPosition() {
    Position position = new Position(3, 999_999_999);

    assertThat(Position.parse(position.eventId())).contains(position);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3", "3-", "-3-5", "3-5-7", " 3-5", "3-5x", "3-1000000000", "٣-٥"})
  void whatWasNeverWrittenIsNoId(String text) {
    assertThat(Position.parse(text)).isEmpty();
  }

  @Test
  void oneMoreOfEitherKindIsLater() {
    Position position = new Position(3, 5);

    assertThat(position.withTransition(4).isBeyond(position)).isTrue();
    assertThat(position.withComment(6).isBeyond(position)).isTrue();
    assertThat(position.isBeyond(position)).isFalse();
    assertThat(position.isBeyond(new Position(4, 5))).isFalse();
  }
}

package org.cpor.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CausesTest {

  @Test
  void causesAndSuppressedExceptionsAreFoundOnce() {
    Exception root = new Exception("root");
    Exception suppressed = new Exception("suppressed", root);
    Exception failure = new Exception("failure", new Exception("cause", root));
    failure.addSuppressed(suppressed);
    root.addSuppressed(failure);

    assertThat(Causes.of(failure))
        .extracting(Throwable::getMessage)
        .containsExactly("failure", "cause", "suppressed", "root");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"08006", "53300", "57P01"})
  void aDatabaseThatIsAwayShowsIt(@Nullable String state) {
    assertThat(DatabaseAbsence.isShownBy(new SQLException("?", state))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "22021", "40P01"})
  void aStatementThatFailedIsNoAbsence(String state) {
    assertThat(DatabaseAbsence.isShownBy(new SQLException("?", state))).isFalse();
    assertThat(DatabaseAbsence.isShownBy(new IllegalStateException())).isFalse();
  }
}

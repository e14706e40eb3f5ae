package org.cpor.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransientFaultTest {

  @ParameterizedTest
  @ValueSource(strings = {"08006", "40001", "40P01", "53300", "55P03", "57P01"})
  void aFaultOfTheDatabaseServerPasses(String sqlState) {
    assertThat(TransientFault.isBehind(wrapped(new SQLException("fault", sqlState)))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "22021", "42P01"})
  void aFaultOfTheStatementDoesNot(String sqlState) {
    assertThat(TransientFault.isBehind(wrapped(new SQLException("fault", sqlState)))).isFalse();
  }

  @Test
  void anExhaustedConnectionPoolIsTransient() {
    assertThat(TransientFault.isBehind(wrapped(new SQLException("Acquisition timeout")))).isTrue();
  }

  @Test
  void aSuppressedOptimisticLockFailureIsTransient() {
    Exception rollback = new IllegalStateException("rolled back");
    rollback.addSuppressed(wrapped(new OptimisticLockException()));

    assertThat(TransientFault.isBehind(rollback)).isTrue();
  }

  @Test
  void otherFailuresAreNotTransient() {
    assertThat(TransientFault.isBehind(wrapped(new IOException("disk")))).isFalse();
  }

  @Test
  void circularCausesAreNotTransient() {
    Exception one = new IllegalStateException("one");
    Exception other = new IllegalStateException("other", one);
    one.initCause(other);

    assertThat(TransientFault.isBehind(one)).isFalse();
  }

  private static Exception wrapped(Exception cause) {
    return new IllegalStateException(new IllegalStateException(cause));
  }
}

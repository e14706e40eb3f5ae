package org.cpor.verifier.microsoft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cpor.verifier.directory.domain.SubscriptionStatus;
import org.cpor.verifier.verification.application.SourceUnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusMappingTest {

  @ParameterizedTest
  @CsvSource({
    "Enabled, ACTIVE",
    "Warning, IN_GRACE",
    "Suspended, SUSPENDED",
    "Deleted, DELETED",
    "LockedOut, DISABLED"
  })
  void everyStatusHasAMeaning(String told, SubscriptionStatus meant) {
    assertThat(StatusMapping.of(told)).isEqualTo(meant);
  }

  @Test
  void anUnknownStatusIsAFaultOfTheSource() {
    assertThatThrownBy(() -> StatusMapping.of("unknownFutureValue"))
        .isInstanceOf(SourceUnavailableException.class);
    assertThatThrownBy(() -> StatusMapping.of(null)).isInstanceOf(SourceUnavailableException.class);
  }
}

package org.cpor.verifier.microsoft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cpor.verifier.directory.domain.Provisioning;
import org.cpor.verifier.verification.application.SourceUnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvisioningMappingTest {

  @ParameterizedTest
  @CsvSource({
    "Success, SUCCESS",
    "PendingActivation, PENDING_ACTIVATION",
    "PendingProvisioning, PENDING_PROVISIONING",
    "PendingInput, PENDING_INPUT",
    "Disabled, DISABLED",
    "Error, ERROR"
  })
  void everyProvisioningStatusHasAMeaning(String told, Provisioning meant) {
    assertThat(ProvisioningMapping.of(told)).isEqualTo(meant);
  }

  @Test
  void anUnknownProvisioningIsAFaultOfTheSource() {
    assertThatThrownBy(() -> ProvisioningMapping.of("Dreaming"))
        .isInstanceOf(SourceUnavailableException.class);
    assertThatThrownBy(() -> ProvisioningMapping.of(null))
        .isInstanceOf(SourceUnavailableException.class);
  }
}

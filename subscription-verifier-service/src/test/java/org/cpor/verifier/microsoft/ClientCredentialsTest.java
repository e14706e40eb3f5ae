package org.cpor.verifier.microsoft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClientCredentialsTest {

  private record Set(Optional<String> clientId, Optional<String> clientSecret)
      implements MicrosoftSettings {}

  @Test
  void allMissingSettingsAreNamed() {
    assertThatThrownBy(() -> ClientCredentials.of(new Set(Optional.empty(), Optional.of(" "))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("cpor.microsoft.client-id, cpor.microsoft.client-secret");
    assertThatThrownBy(() -> ClientCredentials.of(new Set(Optional.of("id"), Optional.empty())))
        .hasMessageEndingWith(": cpor.microsoft.client-secret");
  }

  @Test
  void theSecretIsNotShown() {
    assertThat(ClientCredentials.of(new Set(Optional.of("id"), Optional.of("hidden"))))
        .hasToString("ClientCredentials[id]");
  }
}

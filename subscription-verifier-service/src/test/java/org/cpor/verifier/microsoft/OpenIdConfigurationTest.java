package org.cpor.verifier.microsoft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenIdConfigurationTest {

  private static final String TENANT = "8eaef023-2b34-4da1-9baa-8bc8c9d6a490";

  @Test
  void theIssuerContainsTheTenantId() {
    assertThat(
            new OpenIdConfiguration("https://login.microsoftonline.com/" + TENANT + "/v2.0")
                .tenantId())
        .contains(UUID.fromString(TENANT));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "https://login.microsoftonline.com/{tenantid}/v2.0",
        "https://login.microsoftonline.com/common/v2.0",
        "mailto:" + TENANT,
        ""
      })
  void anIssuerWithoutOneCarriesNone(String issuer) {
    assertThat(new OpenIdConfiguration(issuer).tenantId()).isEmpty();
  }
}

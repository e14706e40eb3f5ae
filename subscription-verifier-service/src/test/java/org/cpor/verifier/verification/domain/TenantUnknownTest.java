package org.cpor.verifier.verification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TenantUnknownTest {
  @Test
  void aKnownTenantHasNoFinding() {
    Filed claim = Filed.inBusinessApplications();
    assertThat(claim.findings()).isEmpty();
  }

  @Test
  void anUnknownTenantHasNoOtherFindingOnTheCustomer() {
    Filed claim = Filed.inBusinessApplications();
    claim.tenantKnown = false;
    claim.domain = "elsewhere.example";
    assertThat(claim.findings()).containsExactly("TENANT_UNKNOWN");
  }

  @Test
  void anUnknownTenantDoesNotHideFindingsOnTheClaimItself() {
    Filed claim = Filed.inBusinessApplications();
    claim.tenantKnown = false;
    claim.subscriptionId = null;
    claim.documents = List.of();
    assertThat(claim.findings())
        .containsExactly("TENANT_UNKNOWN", "SUBSCRIPTION_REQUIRED", "POE_MISSING");
  }
}

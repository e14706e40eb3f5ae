package org.cpor.verifier.verification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProductNotOnTenantTest {
  @Test
  void aWorkloadWithoutASubscriptionIsNotOnTheTenant() {
    Filed claim = Filed.inMicrosoft365();
    claim.subscription().provisioning = null;
    assertThat(claim.findings()).containsExactly("PRODUCT_NOT_ON_TENANT");
  }

  @Test
  void aProductMissingOnTheTenantIsReportedOnce() {
    Filed claim = Filed.inBusinessApplications();
    claim.subscription().provisioning = null;
    assertThat(claim.findings()).containsExactly("PRODUCT_NOT_ON_TENANT");
  }

  @Test
  void aTenantWithoutSubscriptionsHasNoProduct() {
    Filed claim = Filed.inMicrosoft365();
    claim.subscriptions.clear();
    assertThat(claim.findings()).containsExactly("PRODUCT_NOT_ON_TENANT");
  }
}

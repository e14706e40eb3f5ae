package org.cpor.verifier.verification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.cpor.verifier.directory.domain.Provisioning;
import org.junit.jupiter.api.Test;

class ProductNotInSubscriptionTest {
  @Test
  void aProductOfAnotherSubscriptionIsNotInThisOne() {
    Filed claim = Filed.inBusinessApplications();
    claim.subscription().provisioning = null;
    claim.anotherSubscription();
    assertThat(claim.findings()).containsExactly("PRODUCT_NOT_IN_SUBSCRIPTION");
  }

  @Test
  void theProvisioningOfAMissingProductIsNotChecked() {
    Filed claim = Filed.inBusinessApplications();
    claim.subscription().provisioning = null;
    claim.anotherSubscription().provisioning = Provisioning.PENDING_INPUT;
    assertThat(claim.findings()).containsExactly("PRODUCT_NOT_IN_SUBSCRIPTION");
  }

  @Test
  void theFindingIsReportedInMicrosoft365WhenASubscriptionIsNamed() {
    Filed claim = Filed.inMicrosoft365();
    claim.subscriptionId = Filed.SUBSCRIPTION.toString();
    claim.subscription().provisioning = null;
    claim.anotherSubscription();
    assertThat(claim.findings()).containsExactly("PRODUCT_NOT_IN_SUBSCRIPTION");
  }
}

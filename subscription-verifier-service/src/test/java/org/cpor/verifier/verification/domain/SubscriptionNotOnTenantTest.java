package org.cpor.verifier.verification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.cpor.verifier.directory.domain.Channel;
import org.cpor.verifier.directory.domain.SubscriptionFamily;
import org.cpor.verifier.directory.domain.SubscriptionStatus;
import org.junit.jupiter.api.Test;

class SubscriptionNotOnTenantTest {
  @Test
  void aSubscriptionOfAnotherTenantIsNotOnTheTenant() {
    Filed claim = Filed.inBusinessApplications();
    claim.subscriptionId = "0d1c2b3a-4f5e-4a6b-8c7d-9e8f7a6b5c4d";
    assertThat(claim.findings()).containsExactly("SUBSCRIPTION_NOT_ON_TENANT");
  }

  @Test
  void aSubscriptionOfAnotherTenantHasNoOtherFinding() {
    Filed claim = Filed.inBusinessApplications();
    claim.subscription().channel = Channel.CSP;
    claim.subscription().family = SubscriptionFamily.AZURE;
    claim.subscription().status = SubscriptionStatus.DELETED;
    claim.subscriptionId = "0d1c2b3a-4f5e-4a6b-8c7d-9e8f7a6b5c4d";
    assertThat(claim.findings()).containsExactly("SUBSCRIPTION_NOT_ON_TENANT");
  }

  @Test
  void theFindingIsReportedInMicrosoft365Too() {
    Filed claim = Filed.inMicrosoft365();
    claim.subscriptionId = "0d1c2b3a-4f5e-4a6b-8c7d-9e8f7a6b5c4d";
    assertThat(claim.findings()).containsExactly("SUBSCRIPTION_NOT_ON_TENANT");
  }
}

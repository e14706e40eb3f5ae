package org.cpor.verifier.verification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SubscriptionRequiredTest {
  @Test
  void businessApplicationsNeedASubscription() {
    Filed claim = Filed.inBusinessApplications();
    claim.subscriptionId = null;
    assertThat(claim.findings()).containsExactly("SUBSCRIPTION_REQUIRED");
  }

  @Test
  void blanksAreNotASubscription() {
    Filed claim = Filed.inBusinessApplications();
    claim.subscriptionId = "  ";
    assertThat(claim.findings()).containsExactly("SUBSCRIPTION_REQUIRED");
  }

  @Test
  void microsoft365NeedsNoSubscription() {
    Filed claim = Filed.inMicrosoft365();
    assertThat(claim.findings()).isEmpty();
  }
}

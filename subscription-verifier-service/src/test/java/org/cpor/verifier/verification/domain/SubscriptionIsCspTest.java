package org.cpor.verifier.verification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.cpor.verifier.directory.domain.Channel;
import org.junit.jupiter.api.Test;

class SubscriptionIsCspTest {
  @Test
  void aSubscriptionBoughtThroughACloudSolutionProviderIsNotForBusinessApplications() {
    Filed claim = Filed.inBusinessApplications();
    claim.subscription().channel = Channel.CSP;
    assertThat(claim.findings()).containsExactly("SUBSCRIPTION_IS_CSP");
  }

  @Test
  void inMicrosoft365CspIsEligible() {
    Filed claim = Filed.inMicrosoft365();
    claim.subscriptionId = Filed.SUBSCRIPTION.toString();
    claim.subscription().channel = Channel.CSP;
    assertThat(claim.findings()).isEmpty();
  }
}

package org.cpor.verifier.verification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.cpor.verifier.directory.domain.Channel;
import org.cpor.verifier.directory.domain.SubscriptionFamily;
import org.cpor.verifier.directory.domain.SubscriptionStatus;
import org.junit.jupiter.api.Test;

class SubscriptionNotForDynamicsTest {
  @Test
  void powerPlatformIsEligible() {
    Filed claim = Filed.inBusinessApplications();
    claim.subscription().family = SubscriptionFamily.POWER_PLATFORM;
    assertThat(claim.findings()).isEmpty();
  }

  @Test
  void anotherFamilyIsNotForBusinessApplications() {
    Filed claim = Filed.inBusinessApplications();
    claim.subscription().family = SubscriptionFamily.AZURE;
    assertThat(claim.findings()).containsExactly("SUBSCRIPTION_NOT_FOR_DYNAMICS");
  }

  @Test
  void productsOfTheWrongFamilyAreNotChecked() {
    Filed claim = Filed.inBusinessApplications();
    claim.subscription().family = SubscriptionFamily.MICROSOFT_365;
    claim.subscription().provisioning = null;
    claim.anotherSubscription();
    assertThat(claim.findings()).containsExactly("SUBSCRIPTION_NOT_FOR_DYNAMICS");
  }

  @Test
  void statusAndChannelOfTheWrongFamilyAreChecked() {
    Filed claim = Filed.inBusinessApplications();
    claim.subscription().family = SubscriptionFamily.OTHER;
    claim.subscription().channel = Channel.CSP;
    claim.subscription().status = SubscriptionStatus.EXPIRED;
    assertThat(claim.findings())
        .containsExactly(
            "SUBSCRIPTION_NOT_FOR_DYNAMICS", "SUBSCRIPTION_IS_CSP", "SUBSCRIPTION_NOT_ACTIVE");
  }

  @Test
  void inMicrosoft365AnyFamilyMayIncludeTheWorkload() {
    Filed claim = Filed.inMicrosoft365();
    claim.subscriptionId = Filed.SUBSCRIPTION.toString();
    claim.subscription().family = SubscriptionFamily.OTHER;
    assertThat(claim.findings()).isEmpty();
  }
}

package org.cpor.verifier.verification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cpor.verifier.directory.domain.Channel;
import org.cpor.verifier.directory.domain.Provisioning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SubscriptionNotProvisionedTest {

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SUCCESS")
  void aProductInAnyOtherStateIsNotProvisioned(Provisioning provisioning) {
    Filed claim = Filed.inBusinessApplications();
    claim.subscription().provisioning = provisioning;
    assertThat(claim.findings()).containsExactly("SUBSCRIPTION_NOT_PROVISIONED");
  }

  @Test
  void aClaimWithOnlyThisErrorWaits() {
    Filed claim = Filed.inBusinessApplications();
    claim.subscription().provisioning = Provisioning.PENDING_ACTIVATION;
    assertThat(claim.verify().waitsForProvisioning()).isTrue();
    assertThat(claim.verify().hasPassed()).isFalse();
  }

  @Test
  void warningsDoNotPreventTheWait() {
    Filed claim = Filed.inBusinessApplications();
    claim.subscription().provisioning = Provisioning.PENDING_ACTIVATION;
    claim.documents = List.of();
    assertThat(claim.verify().waitsForProvisioning()).isTrue();
  }

  @Test
  void anotherErrorPreventsTheWait() {
    Filed claim = Filed.inBusinessApplications();
    claim.subscription().provisioning = Provisioning.PENDING_ACTIVATION;
    claim.subscription().channel = Channel.CSP;
    assertThat(claim.findings())
        .containsExactly("SUBSCRIPTION_IS_CSP", "SUBSCRIPTION_NOT_PROVISIONED");
    assertThat(claim.verify().waitsForProvisioning()).isFalse();
  }

  @Test
  void aCleanClaimDoesNotWait() {
    assertThat(Filed.inBusinessApplications().verify().waitsForProvisioning()).isFalse();
  }

  @Test
  void withoutASubscriptionOneProvisionedSubscriptionIsEnough() {
    Filed claim = Filed.inMicrosoft365();
    claim.subscription().provisioning = Provisioning.PENDING_INPUT;
    claim.anotherSubscription();
    assertThat(claim.findings()).isEmpty();
  }

  @Test
  void withoutASubscriptionAndAnyProvisioningThereIsAFinding() {
    Filed claim = Filed.inMicrosoft365();
    claim.subscription().provisioning = Provisioning.PENDING_INPUT;
    claim.anotherSubscription().provisioning = Provisioning.ERROR;
    assertThat(claim.findings()).containsExactly("SUBSCRIPTION_NOT_PROVISIONED");
    assertThat(claim.answerOf("SUBSCRIPTION_NOT_PROVISIONED").field()).isEqualTo("product");
  }

  @Test
  void onlyTheNamedSubscriptionIsChecked() {
    Filed claim = Filed.inMicrosoft365();
    claim.subscriptionId = Filed.SUBSCRIPTION.toString();
    claim.subscription().provisioning = Provisioning.PENDING_INPUT;
    claim.anotherSubscription();
    assertThat(claim.findings()).containsExactly("SUBSCRIPTION_NOT_PROVISIONED");
    assertThat(claim.answerOf("SUBSCRIPTION_NOT_PROVISIONED").field()).isEqualTo("subscriptionId");
  }
}

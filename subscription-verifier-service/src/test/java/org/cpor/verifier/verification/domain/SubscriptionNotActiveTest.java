package org.cpor.verifier.verification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.cpor.verifier.directory.domain.SubscriptionStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SubscriptionNotActiveTest {

  @ParameterizedTest
  @EnumSource(names = {"ACTIVE", "IN_GRACE"})
  void activeAndInGraceAreFine(SubscriptionStatus status) {
    Filed claim = Filed.inBusinessApplications();
    claim.subscription().status = status;
    assertThat(claim.findings()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ACTIVE", "IN_GRACE"})
  void anyOtherStatusIsNotActive(SubscriptionStatus status) {
    Filed claim = Filed.inBusinessApplications();
    claim.subscription().status = status;
    assertThat(claim.findings()).containsExactly("SUBSCRIPTION_NOT_ACTIVE");
  }

  @Test
  void withoutASubscriptionOneActiveSubscriptionWithTheWorkloadIsEnough() {
    Filed claim = Filed.inMicrosoft365();
    claim.subscription().status = SubscriptionStatus.EXPIRED;
    claim.anotherSubscription();
    assertThat(claim.findings()).isEmpty();
  }

  @Test
  void anActiveSubscriptionWithoutTheWorkloadIsNotEnough() {
    Filed claim = Filed.inMicrosoft365();
    claim.subscription().status = SubscriptionStatus.SUSPENDED;
    claim.anotherSubscription().provisioning = null;
    assertThat(claim.findings()).containsExactly("SUBSCRIPTION_NOT_ACTIVE");
    assertThat(claim.answerOf("SUBSCRIPTION_NOT_ACTIVE").field()).isEqualTo("product");
  }
}

package org.cpor.verifier.verification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubscriptionAlreadyClaimedTest {

  private static final String CODE = "SUBSCRIPTION_ALREADY_CLAIMED";

  @Test
  void anObjectWithAClaimOfThePartnerIsAlreadyClaimed() {
    Filed claim = Filed.inBusinessApplications();
    claim.alreadyClaimed = true;
    assertThat(claim.findings()).containsExactly(CODE);
    assertThat(claim.answerOf(CODE).field()).isEqualTo("subscriptionId");
    assertThat(claim.verify().waitsForProvisioning()).isFalse();
  }

  @Test
  void withoutASubscriptionTheWorkloadIsClaimed() {
    Filed claim = Filed.inMicrosoft365();
    claim.alreadyClaimed = true;
    assertThat(claim.findings()).containsExactly(CODE);
    assertThat(claim.answerOf(CODE).field()).isEqualTo("product");
  }

  @Test
  void aSubscriptionOfAnotherTenantIsNotChecked() {
    Filed claim = Filed.inBusinessApplications();
    claim.alreadyClaimed = true;
    claim.subscriptionId = UUID.randomUUID().toString();
    assertThat(claim.findings()).containsExactly("SUBSCRIPTION_NOT_ON_TENANT");
    assertThat(claim.answerOf(CODE).answer()).isEqualTo(Answer.NOT_RUN);
  }

  @Test
  void aWorkloadMissingOnTheTenantIsNotChecked() {
    Filed claim = Filed.inMicrosoft365();
    claim.alreadyClaimed = true;
    claim.subscription().provisioning = null;
    assertThat(claim.findings()).containsExactly("PRODUCT_NOT_ON_TENANT");
  }
}

package org.cpor.verifier.verification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.cpor.verifier.directory.domain.Channel;
import org.junit.jupiter.api.Test;

class PurchaseChannelNotEligibleTest {
  @Test
  void webDirectIsEligible() {
    Filed claim = Filed.inBusinessApplications();
    claim.subscription().channel = Channel.WEB_DIRECT;
    assertThat(claim.findings()).isEmpty();
  }

  @Test
  void anotherChannelIsNotEligible() {
    Filed claim = Filed.inBusinessApplications();
    claim.subscription().channel = Channel.OTHER;
    assertThat(claim.findings()).containsExactly("PURCHASE_CHANNEL_NOT_ELIGIBLE");
  }

  @Test
  void anUnknownChannelIsNotChecked() {
    Filed claim = Filed.inBusinessApplications();
    claim.subscription().channel = null;
    assertThat(claim.findings()).isEmpty();
    assertThat(claim.answerOf("PURCHASE_CHANNEL_NOT_ELIGIBLE").answer()).isEqualTo(Answer.NOT_RUN);
    assertThat(claim.answerOf("SUBSCRIPTION_IS_CSP").answer()).isEqualTo(Answer.PASSED);
  }

  @Test
  void inMicrosoft365AnyChannelIsEligible() {
    Filed claim = Filed.inMicrosoft365();
    claim.subscriptionId = Filed.SUBSCRIPTION.toString();
    claim.subscription().channel = Channel.OTHER;
    assertThat(claim.findings()).isEmpty();
  }
}

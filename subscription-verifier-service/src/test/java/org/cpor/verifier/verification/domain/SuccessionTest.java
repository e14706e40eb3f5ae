package org.cpor.verifier.verification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.cpor.verifier.directory.domain.Channel;
import org.cpor.verifier.directory.domain.Provisioning;
import org.cpor.verifier.directory.domain.SubscriptionFamily;
import org.cpor.verifier.directory.domain.SubscriptionStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SuccessionTest {

  private final Filed claim = ended();

  private static Filed ended() {
    Filed claim = Filed.inBusinessApplications();
    claim.subscription().status = SubscriptionStatus.EXPIRED;
    return claim;
  }

  private List<UUID> successors() {
    return Succession.of(claim.input());
  }

  @Test
  void anotherUsableSubscriptionWithTheProductIsASuccessor() {
    Filed.Owned another = claim.anotherSubscription();
    another.status = SubscriptionStatus.SUSPENDED;
    assertThat(successors()).isEmpty();
    another.status = SubscriptionStatus.IN_GRACE;
    assertThat(successors()).containsExactly(another.id);
  }

  @Test
  void theEndedSubscriptionIsNotItsOwnSuccessor() {
    claim.subscription().status = SubscriptionStatus.ACTIVE;
    assertThat(successors()).isEmpty();
  }

  @Test
  void aSubscriptionWithoutTheProductIsNoSuccessor() {
    active().provisioning = null;
    assertThat(successors()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"CSP", "OTHER"})
  void aSubscriptionOfAnIneligibleChannelIsNoSuccessor(Channel channel) {
    active().channel = channel;
    assertThat(successors()).isEmpty();
  }

  @Test
  void aSubscriptionOfAnotherFamilyIsNoSuccessor() {
    active().family = SubscriptionFamily.MICROSOFT_365;
    assertThat(successors()).isEmpty();
  }

  @Test
  void aProvisionedSubscriptionComesBeforeOneThatIsNotProvisionedYet() {
    Filed.Owned notYet = active();
    notYet.provisioning = Provisioning.PENDING_ACTIVATION;
    Filed.Owned provisioned = active();
    assertThat(successors()).containsExactly(provisioned.id, notYet.id);
  }

  @Test
  void aClaimThatNamesNoSubscriptionHasNoSuccessor() {
    Filed workload = Filed.inMicrosoft365();
    workload.anotherSubscription();
    assertThat(Succession.of(workload.input())).isEmpty();
  }

  private Filed.Owned active() {
    Filed.Owned another = claim.anotherSubscription();
    assertThat(another.status).isEqualTo(SubscriptionStatus.ACTIVE);
    return another;
  }
}

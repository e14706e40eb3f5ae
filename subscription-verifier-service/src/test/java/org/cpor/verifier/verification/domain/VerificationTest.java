package org.cpor.verifier.verification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cpor.verifier.directory.domain.Channel;
import org.cpor.verifier.directory.domain.Provisioning;
import org.cpor.verifier.directory.domain.SubscriptionFamily;
import org.cpor.verifier.directory.domain.SubscriptionStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All checks together. Each check also has its own test. */
class VerificationTest {

  @Test
  void allFindingsAreReportedAtOnce() {
    Filed claim = Filed.inBusinessApplications();
    claim.domain = "elsewhere.example";
    claim.subscription().channel = Channel.CSP;
    claim.subscription().status = SubscriptionStatus.SUSPENDED;
    claim.subscription().provisioning = Provisioning.PENDING_ACTIVATION;
    claim.mpn = null;
    claim.documents = List.of();
    assertThat(claim.findings())
        .containsExactly(
            "DOMAIN_TENANT_MISMATCH",
            "SUBSCRIPTION_IS_CSP",
            "SUBSCRIPTION_NOT_PROVISIONED",
            "SUBSCRIPTION_NOT_ACTIVE",
            "MPN_NOT_OF_PARTNER",
            "POE_MISSING");
  }

  @Test
  void theResultsAreInTheOrderOfTheChecks() {
    assertThat(Filed.inBusinessApplications().verify().results())
        .extracting(CheckResult::code)
        .containsExactlyElementsOf(Checks.codes())
        .doesNotHaveDuplicates();
  }

  @Test
  void aCheckDoesNotRunWithoutItsData() {
    Filed claim = Filed.inBusinessApplications();
    claim.tenantKnown = false;
    assertThat(claim.answerOf("DOMAIN_TENANT_MISMATCH").answer()).isEqualTo(Answer.NOT_RUN);
    assertThat(claim.answerOf("TENANT_UNKNOWN").answer()).isEqualTo(Answer.FOUND);
    assertThat(claim.answerOf("ACTIVITY_NOT_APPLICABLE").answer()).isEqualTo(Answer.PASSED);
  }

  /** One combination of the properties of a subscription. */
  record Bought(
      SubscriptionFamily family,
      Channel channel,
      SubscriptionStatus status,
      @Nullable Provisioning provisioning) {}

  static Stream<Bought> everySubscription() {
    List<@Nullable Provisioning> states = new ArrayList<>(List.of(Provisioning.values()));
    states.add(null);
    return Stream.of(SubscriptionFamily.values())
        .flatMap(family ->
            Stream.of(Channel.values())
                .flatMap(channel ->
                    Stream.of(SubscriptionStatus.values())
                        .flatMap(status ->
                            states.stream()
                                .map(state -> new Bought(family, channel, status, state)))));
  }

  @ParameterizedTest
  @MethodSource("everySubscription")
  void theFindingsOnABusinessSubscriptionFollowFromItsState(Bought bought) {
    Filed claim = claimOn(Filed.inBusinessApplications(), bought);
    List<String> expected = new ArrayList<>();
    boolean fits =
        bought.family() == SubscriptionFamily.DYNAMICS_365
            || bought.family() == SubscriptionFamily.POWER_PLATFORM;
    if (!fits) {
      expected.add("SUBSCRIPTION_NOT_FOR_DYNAMICS");
    }
    expected.addAll(ofProduct(bought, fits));
    expected.addAll(ofStatus(bought));
    switch (bought.channel()) {
      case CSP -> expected.add("SUBSCRIPTION_IS_CSP");
      case OTHER -> expected.add("PURCHASE_CHANNEL_NOT_ELIGIBLE");
      case VOLUME_LICENSING, WEB_DIRECT -> {}
    }
    expected.sort(Comparator.comparingInt(Checks.codes()::indexOf));
    assertThat(claim.findings()).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("everySubscription")
  void theFamilyAndChannelOfAWorkloadSubscriptionAreNotChecked(Bought bought) {
    Filed claim = claimOn(Filed.inMicrosoft365(), bought);
    claim.subscriptionId = Filed.SUBSCRIPTION.toString();
    List<String> expected = new ArrayList<>(ofProduct(bought, true));
    expected.addAll(ofStatus(bought));
    assertThat(claim.findings()).isEqualTo(expected);
  }

  private static Filed claimOn(Filed claim, Bought bought) {
    claim.subscription().family = bought.family();
    claim.subscription().channel = bought.channel();
    claim.subscription().status = bought.status();
    claim.subscription().provisioning = bought.provisioning();
    claim.anotherSubscription();
    return claim;
  }

  private static List<String> ofProduct(Bought bought, boolean familyFits) {
    if (!familyFits || bought.provisioning() == Provisioning.SUCCESS) {
      return List.of();
    }
    return List.of(
        bought.provisioning() == null
            ? "PRODUCT_NOT_IN_SUBSCRIPTION"
            : "SUBSCRIPTION_NOT_PROVISIONED");
  }

  private static List<String> ofStatus(Bought bought) {
    return bought.status() == SubscriptionStatus.ACTIVE
            || bought.status() == SubscriptionStatus.IN_GRACE
        ? List.of()
        : List.of("SUBSCRIPTION_NOT_ACTIVE");
  }
}

package org.cpor.arbitration.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.cpor.arbitration.Shipped;
import org.cpor.arbitration.policy.domain.PolicyProfile;
import org.cpor.arbitration.policy.domain.SubjectScope;
import org.cpor.platform.policy.PolicyConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoliciesTest {

  private static final PolicyProfile OF_2021 =
      new PolicyProfile("2021", 5, 5, 15, 5, 30, 5, 5, 10, 7, 30, 12, SubjectScope.PRODUCT);
  private static final PolicyProfile OF_2023 =
      new PolicyProfile(
          "2023", 5, 5, 14, 14, 30, 5, null, 10, 7, 30, 12, SubjectScope.SUBSCRIPTION);

  @Test
  void theProfileOf2021IsInForceUnlessAnotherIsConfigured() {
    assertThat(policies(Map.of()).inForce()).isEqualTo(OF_2021);
    assertThat(policies(Map.of("cpor.policy.in-force", "2023")).inForce()).isEqualTo(OF_2023);
  }

  @Test
  void aClaimStaysUnderItsProfileWhenAnotherComesIntoForce() {
    assertThat(policies(Map.of("cpor.policy.in-force", "2023")).named("2021")).isEqualTo(OF_2021);
  }

  @Test
  void anUnconfiguredProfileCannotBeInForce() {
    assertThatThrownBy(() -> policies(Map.of("cpor.policy.in-force", "2020")))
        .hasMessageContaining("cpor.policy.profiles.2020");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "first-review-business-days",
        "extension-business-days",
        "response-business-days",
        "dispute-within-days",
        "dispute-business-days",
        "decline-business-days",
        "provisioning-days",
        "renewal-pending-days",
        "acknowledgement-months"
      })
  void everyRuleGivesAtLeastADay(String rule) {
    assertThatThrownBy(() -> policies(Map.of("cpor.policy.profiles.2021." + rule, "0")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2021");
  }

  @Test
  void aReviewDoesNotEndBeforeItsFirstReviewIsDue() {
    assertThatThrownBy(() ->
            policies(Map.of("cpor.policy.profiles.2023.review-may-run-to-business-days", "4")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Policies policies(Map<String, String> otherwise) {
    return new Policies(Shipped.configuration(PolicyConfiguration.class, otherwise));
  }
}

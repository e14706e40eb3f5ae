package org.cpor.platform.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyInForceTest {

  @Test
  void theProfileOf2021IsInForceUnlessAnotherIsConfigured() {
    assertThat(policy(Map.of())).isEqualTo(new PolicyInForce("2021", 7, 12));
    assertThat(policy(Map.of("cpor.policy.in-force", "2023")))
        .isEqualTo(new PolicyInForce("2023", 7, 12));
  }

  @Test
  void theNumbersOfTheProfileAreConfigured() {
    assertThat(
            policy(
                Map.of(
                    "cpor.policy.profiles.2021.provisioning-days", "10",
                    "cpor.policy.profiles.2021.acknowledgement-months", "18")))
        .isEqualTo(new PolicyInForce("2021", 10, 18));
  }

  @Test
  void aProfileThatIsNotConfiguredIsRefused() {
    assertThatThrownBy(() -> policy(Map.of("cpor.policy.in-force", "2020")))
        .hasMessageContaining("cpor.policy.profiles.2020");
  }

  @ParameterizedTest
  @ValueSource(strings = {"provisioning-days", "acknowledgement-months"})
  void itsNumbersArePositive(String rule) {
    assertThatThrownBy(() -> policy(Map.of("cpor.policy.profiles.2021." + rule, "0")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2021");
  }

  private static PolicyInForce policy(Map<String, String> otherwise) {
    return PolicyInForce.of(
        new SmallRyeConfigBuilder()
            .addPropertiesSources()
            .withSources(new PropertiesConfigSource(otherwise, "otherwise", 300))
            .withMapping(PolicyConfiguration.class)
            .build()
            .getConfigMapping(PolicyConfiguration.class));
  }
}

package org.cpor.arbitration.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.cpor.arbitration.policy.domain.PolicyProfile;
import org.cpor.arbitration.policy.domain.SubjectScope;
import org.junit.jupiter.api.Test;

class PoliciesTest {

  @Test
  void aClaimStaysUnderItsProfileWhenAnotherComesIntoForce() {
    Policies policies = new Policies(configured("2023", 5));

    assertThat(policies.inForce()).isEqualTo(new PolicyProfile("2023", 5, SubjectScope.PRODUCT));
    assertThat(policies.named("2021"))
        .isEqualTo(new PolicyProfile("2021", 5, SubjectScope.PRODUCT));
  }

  @Test
  void aProfileThatIsNotConfiguredComesNeverIntoForce() {
    assertThatThrownBy(() -> new Policies(configured("2020", 5)))
        .hasMessageContaining("cpor.policy.profiles.2020");
  }

  @Test
  void aFirstReviewTakesAtLeastADay() {
    assertThatThrownBy(() -> new Policies(configured("2021", 0)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static PolicyConfiguration configured(String inForce, int firstReviewBusinessDays) {
    Map<String, PolicyConfiguration.Profile> profiles =
        Map.of("2021", profile(firstReviewBusinessDays), "2023", profile(firstReviewBusinessDays));
    return new PolicyConfiguration() {
      @Override
      public String inForce() {
        return inForce;
      }

      @Override
      public Map<String, Profile> profiles() {
        return profiles;
      }
    };
  }

  private static PolicyConfiguration.Profile profile(int firstReviewBusinessDays) {
    return new PolicyConfiguration.Profile() {
      @Override
      public int firstReviewBusinessDays() {
        return firstReviewBusinessDays;
      }

      @Override
      public SubjectScope subjectScope() {
        return SubjectScope.PRODUCT;
      }
    };
  }
}

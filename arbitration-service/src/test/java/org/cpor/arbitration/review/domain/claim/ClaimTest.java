package org.cpor.arbitration.review.domain.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.association.domain.PartnerClaim;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.policy.domain.SubjectScope;
import org.junit.jupiter.api.Test;

class ClaimTest {

  private static final UUID TENANT = UUID.randomUUID();
  private static final UUID SUBSCRIPTION = UUID.randomUUID();

  @Test
  void byProductClaimsOfAllSubscriptionsCompete() {
    assertThat(claim("BUSINESS_APPLICATIONS", "POWER_BI").subject(SubjectScope.PRODUCT))
        .isEqualTo(new Subject(TENANT, "POWER_BI", null));
  }

  @Test
  void bySubscriptionBusinessApplicationsCompeteForEachOfThem() {
    assertThat(claim("BUSINESS_APPLICATIONS", "POWER_BI").subject(SubjectScope.SUBSCRIPTION))
        .isEqualTo(new Subject(TENANT, "POWER_BI", SUBSCRIPTION));
  }

  @Test
  void workloadsOfMicrosoft365CompeteWhateverTheirSubscription() {
    assertThat(claim("MICROSOFT_365", "TEAMS").subject(SubjectScope.SUBSCRIPTION))
        .isEqualTo(new Subject(TENANT, "TEAMS", null));
  }

  private static Claim claim(String solutionArea, String product) {
    return new Claim(
        new PartnerClaim(UUID.randomUUID(), "P-1001", "hu"),
        new ClaimContent(
            TENANT,
            "northwind.example",
            "4567890",
            solutionArea,
            "USAGE",
            product,
            SUBSCRIPTION,
            List.of()),
        1,
        List.of(),
        Instant.parse("2026-11-20T09:30:00Z"));
  }
}

package org.cpor.arbitration.association.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenewalTest {

  private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");

  private final UUID tenant = UUID.randomUUID();
  private final UUID successor = UUID.randomUUID();
  private final Renewal renewal =
      new Renewal(
          UUID.randomUUID(),
          new Subject(tenant, "POWER_BI", null),
          new PartnerClaim(UUID.randomUUID(), "P-1", "hu"),
          successor,
          NOW,
          NOW);

  @Test
  void theClaimOfTheSamePartnerOnTheSuccessorIsTheRenewal() {
    assertThat(renewal.isFiledAs(claim("P-1", tenant, "POWER_BI", successor.toString()))).isTrue();
    assertThat(renewal.isFiledAs(claim("P-1", tenant, "POWER_BI", null))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"5c1d7e0a-1f3b-4f9d-8f61-7a5f0f2f9b11", "no subscription"})
  void aClaimOnAnotherSubscriptionIsNotTheRenewal(String subscriptionId) {
    assertThat(renewal.isFiledAs(claim("P-1", tenant, "POWER_BI", subscriptionId))).isFalse();
  }

  @Test
  void aClaimOfAnotherPartnerOrOnAnotherSubjectIsNotTheRenewal() {
    String id = successor.toString();

    assertThat(renewal.isFiledAs(claim("P-2", tenant, "POWER_BI", id))).isFalse();
    assertThat(renewal.isFiledAs(claim("P-1", UUID.randomUUID(), "POWER_BI", id))).isFalse();
    assertThat(renewal.isFiledAs(claim("P-1", tenant, "POWER_APPS", id))).isFalse();
  }

  private static FiledClaim claim(
      String partnerId, UUID tenantId, String product, @Nullable String subscriptionId) {
    return new FiledClaim(partnerId, tenantId, product, subscriptionId);
  }
}

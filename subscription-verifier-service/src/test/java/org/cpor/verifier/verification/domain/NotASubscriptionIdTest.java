package org.cpor.verifier.verification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.cpor.verifier.directory.domain.SubscriptionStatus;
import org.junit.jupiter.api.Test;

class NotASubscriptionIdTest {
  @Test
  void anIdInBracesAndUpperCaseIsAccepted() {
    Filed claim = Filed.inBusinessApplications();
    claim.subscriptionId = "{" + Filed.SUBSCRIPTION.toString().toUpperCase(Locale.ROOT) + "}";
    assertThat(claim.findings()).isEmpty();
  }

  @Test
  void aTextThatIsNotAUuidIsNotASubscriptionId() {
    Filed claim = Filed.inBusinessApplications();
    claim.subscriptionId = "SO-2026-000123";
    assertThat(claim.findings()).containsExactly("NOT_A_SUBSCRIPTION_ID");
  }

  @Test
  void anIdThatIsKnownAsSomethingElseIsNotASubscriptionId() {
    Filed claim = Filed.inBusinessApplications();
    claim.subscriptionId = "0d1c2b3a-4f5e-4a6b-8c7d-9e8f7a6b5c4d";
    claim.subscriptionIdIsSomethingElse = true;
    assertThat(claim.findings()).containsExactly("NOT_A_SUBSCRIPTION_ID");
  }

  @Test
  void aSubscriptionOfTheTenantIsValidEvenIfItsIdIsKnownOtherwise() {
    Filed claim = Filed.inBusinessApplications();
    claim.subscriptionIdIsSomethingElse = true;
    assertThat(claim.findings()).isEmpty();
  }

  @Test
  void theFindingIsReportedForAnUnknownTenantToo() {
    Filed claim = Filed.inBusinessApplications();
    claim.tenantKnown = false;
    claim.subscriptionId = "order 7";
    assertThat(claim.findings()).containsExactly("TENANT_UNKNOWN", "NOT_A_SUBSCRIPTION_ID");
  }

  @Test
  void theFindingIsReportedInMicrosoft365TooDespiteOtherSubscriptions() {
    Filed claim = Filed.inMicrosoft365();
    claim.subscriptionId = "order 7";
    claim.subscription().status = SubscriptionStatus.EXPIRED;
    assertThat(claim.findings()).containsExactly("NOT_A_SUBSCRIPTION_ID");
  }
}

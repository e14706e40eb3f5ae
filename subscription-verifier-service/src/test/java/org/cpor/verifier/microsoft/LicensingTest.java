package org.cpor.verifier.microsoft;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.cpor.verifier.directory.domain.Provisioning;
import org.cpor.verifier.directory.domain.SubscriptionFamily;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicensingTest {

  private final Licensing licensing = new Licensing();

  @Test
  void everyProductOfTheFileIsInTheInitialCatalogue() throws IOException {
    String initial;
    try (InputStream in = getClass().getResourceAsStream("/db/catalogue/V24__product.sql")) {
      initial = new String(in.readAllBytes(), UTF_8);
    }
    assertThat(licensing.products())
        .hasSize(29)
        .allSatisfy(product -> assertThat(initial).contains("('" + product + "',"));
  }

  @Test
  void ofSeveralServicePlansOfOneProductTheMostAdvancedCounts() {
    List<ServicePlan> plans =
        List.of(
            new ServicePlan("EXCHANGE_S_FOUNDATION", "Success"),
            new ServicePlan("exchange_s_standard", "PendingInput"),
            new ServicePlan("EXCHANGE_S_ENTERPRISE", "PendingActivation"),
            new ServicePlan("EXCHANGE_S_DESKLESS", "Disabled"));
    assertThat(licensing.provisioning("EXCHANGE", plans)).contains(Provisioning.PENDING_ACTIVATION);
    assertThat(licensing.provisioning("TEAMS", plans)).isEmpty();
  }

  @Test
  void otherServicePlansDoNotMatter() {
    List<ServicePlan> plans =
        List.of(
            new ServicePlan("TEAMS1", "Success"),
            new ServicePlan(null, null),
            new ServicePlan("A_PLAN_OF_NO_PRODUCT", "NeverHeardOf"));
    assertThat(licensing.provisioning("TEAMS", plans)).contains(Provisioning.SUCCESS);
  }

  @ParameterizedTest
  @CsvSource({
    "DYN365_ENTERPRISE_SALES, DYNAMICS_365",
    "D365_SALES_PRO, DYNAMICS_365",
    "Dynamics_365_Supply_Chain_Management_Premium, DYNAMICS_365",
    "POWERAPPS_PER_USER, POWER_PLATFORM",
    "POWER_BI_PRO, POWER_PLATFORM",
    "SPE_E5, MICROSOFT_365",
    "ENTERPRISEPREMIUM, MICROSOFT_365",
    "MS-AZR-0145P, AZURE",
    "SOMETHING_ELSE, OTHER"
  })
  void theFamilyIsThatOfTheSku(String sku, SubscriptionFamily family) {
    assertThat(licensing.family(sku, List.of())).isEqualTo(family);
  }

  @ParameterizedTest
  @CsvSource({
    "DYN365_ENTERPRISE_SALES, DYNAMICS_365",
    "POWERAPPS_PER_USER, POWER_PLATFORM",
    "TEAMS1, MICROSOFT_365",
    "A_PLAN_OF_NO_PRODUCT, OTHER"
  })
  void ofASkuThatIsNotKnownTheServicePlansTellTheFamily(String plan, SubscriptionFamily family) {
    List<ServicePlan> plans = List.of(new ServicePlan(plan, "Success"));
    assertThat(licensing.family("NOT_KNOWN_YET", plans)).isEqualTo(family);
    assertThat(licensing.family(null, plans)).isEqualTo(family);
  }
}

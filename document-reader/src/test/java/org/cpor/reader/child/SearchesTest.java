package org.cpor.reader.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchesTest {

  private static final String TENANT = "8f0e7b64-52a1-4d7e-9c3b-0a1b2c3d4e5f";
  private static final String OTHER = "11111111-2222-3333-4444-555555555555";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-30",
        "2026.11.30.",
        "2026. 11. 30.",
        "2026. november 30-án",
        "2026. nov. 30.",
        "30.11.2026",
        "30. 11. 2026",
        "30/11/2026",
        "11/30/2026",
        "30 November 2026",
        "30th of November, 2026",
        "November 30, 2026",
        "Nov. 30 2026",
        "30. November 2026",
        "2026年11月30日"
      })
  void aDateIsFoundHoweverItIsWritten(String date) {
    assertThat(DatesInText.find("Kelt: " + date + " Budapest", 10))
        .containsExactly(LocalDate.of(2026, 11, 30));
  }

  @Test
  void aDateThatCanMeanTwoDaysIsBoth() {
    assertThat(DatesInText.find("on 03/04/2026", 10))
        .containsExactly(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 4, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-13-45", "invoice 12026-11-30", "30 November", "1826-11-30"})
  void whatIsNoDateIsNotFound(String text) {
    assertThat(DatesInText.find(text, 10)).isEmpty();
  }

  @Test
  void ofManyDatesTheLatestAreReturned() {
    assertThat(DatesInText.find("2026-01-01 2026-01-03 2026-01-02 2026-01-03", 2))
        .containsExactly(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 3));
  }

  @Test
  void domainsAreFoundInAddressesAndAlone() {
    String text =
        "Write to Anna.Kovacs@Contoso.Example or see https://www.fabrikam.example/about; the tenant"
            + " is contoso.onmicrosoft.com. Also győr.example.";

    assertThat(DomainsInText.find(text, 10))
        .containsExactly(
            "contoso.example",
            "fabrikam.example",
            "contoso.onmicrosoft.com",
            "xn--gyr-7xa.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"See offer.pdf", "It works.The next", "anna.kovacs@", "1.2.3", "e.g. this"})
  void whatIsNoDomainIsNotFound(String text) {
    assertThat(DomainsInText.find(text, 10)).isEmpty();
  }

  @Test
  void domainsAreAtMostAsManyAsAsked() {
    assertThat(DomainsInText.find("a1.example b1.example c1.example", 2)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tenant ID: " + TENANT,
        "Bérlőazonosító: " + TENANT,
        "https://login.microsoftonline.com/" + TENANT,
        "subscription " + OTHER + " of tenant " + TENANT,
        "Tenant ID: " + TENANT + ", subscription ID: " + OTHER
      })
  void anIdThatTheTextCallsATenantsIsOne(String text) {
    assertThat(TenantIdsInText.find(text, 10)).containsExactly(UUID.fromString(TENANT));
  }

  @ParameterizedTest
  @ValueSource(strings = {TENANT, "the tenant's subscription " + TENANT, "order " + TENANT})
  void anotherIdIsNot(String text) {
    assertThat(TenantIdsInText.find(text, 10)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MICROSOFT DYNAMICS 365 SALES",
        "Dynamics\u00a0365\nSales",
        "Dynamics 365® Sales",
        "a Dynamics 365 Értékesítés bevezetése",
        "a Dynamics 365 Értékesítésben"
      })
  void aProductIsFoundByItsNames(String text) {
    assertThat(products(text)).containsExactly("SALES");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sales of 2026", "Dynamics 365", "xDynamics 365 Sales", ""})
  void whatIsNoNameOfAProductIsNotFound(String text) {
    assertThat(products(text)).isEmpty();
  }

  private static List<String> products(String text) {
    return ProductsInText.find(
        text, Map.of("SALES", List.of("Dynamics 365 Sales", "Dynamics 365 Értékesítés", " ")));
  }

  @Test
  void theLanguageIsFoundIfTheTextIsLongEnough() {
    assertThat(
            TextLanguage.of(
                "A megrendelő igazolja, hogy a partner a fenti munkát elvégezte, és a rendszert"
                    + " átvette."))
        .hasValue("hu");
    assertThat(
            TextLanguage.of(
                "The customer acknowledges that the partner did the work and that the system is in"
                    + " use."))
        .hasValue("en");
    assertThat(TextLanguage.of("Contoso")).isEmpty();
    assertThat(TextLanguage.of("0123456789 ".repeat(10))).isEmpty();
  }
}

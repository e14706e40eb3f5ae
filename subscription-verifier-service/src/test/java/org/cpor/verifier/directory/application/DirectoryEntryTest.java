package org.cpor.verifier.directory.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;
import org.cpor.verifier.directory.application.PartnerEntry.Location;
import org.cpor.verifier.directory.application.PartnerEntry.Program;
import org.cpor.verifier.directory.application.SubscriptionEntry.Product;
import org.cpor.verifier.directory.domain.Identifier;
import org.cpor.verifier.directory.domain.IdentifierKind;
import org.cpor.verifier.directory.domain.Mpn;
import org.cpor.verifier.directory.domain.Partner;
import org.cpor.verifier.directory.domain.Provisioning;
import org.cpor.verifier.directory.domain.Subscription;
import org.cpor.verifier.directory.domain.Tenant;
import org.junit.jupiter.api.Test;

class DirectoryEntryTest {

  private static final String ID = "5c1d7e0a-1f3b-4f9d-8f61-7a5f0f2f9b11";

  @Test
  void domainsAreNormalisedSortedAndUnique() {
    Tenant tenant =
        new TenantEntry("Northwind", "hu", List.of("b.Example.", "a.example", "B.EXAMPLE"))
            .toRecord("{" + ID + "}");
    assertThat(tenant.id()).isEqualTo(UUID.fromString(ID));
    assertThat(tenant.country()).isEqualTo("HU");
    assertThat(tenant.domains()).containsExactly("a.example", "b.example");
  }

  @Test
  void allViolationsOfATenantAreReportedTogether() {
    assertThat(
            violations(new TenantEntry(" ", "Hungary", Arrays.asList("a.example", "?", null)), "7"))
        .extracting(Violation::field)
        .containsExactly("tenantId", "displayName", "country", "domains[1]", "domains[2]");
  }

  @Test
  void allViolationsOfASubscriptionAreReportedTogether() {
    SubscriptionEntry entry =
        new SubscriptionEntry(
            "x",
            "WINDOWS",
            null,
            "active",
            Arrays.asList(
                new Product("power bi", "SUCCESS"),
                new Product("POWER_APPS", "DONE"),
                new Product("POWER_APPS", "SUCCESS"),
                null),
            "tomorrow");
    assertThat(violations(entry, ID))
        .extracting(Violation::field)
        .containsExactly(
            "tenantId",
            "family",
            "channel",
            "status",
            "products[0].product",
            "products[1].provisioning",
            "products[3]",
            "products",
            "endsAt");
  }

  @Test
  void missingFieldsAreReportedAsMissing() {
    assertThat(violations(new SubscriptionEntry(null, null, null, null, null, null), ID))
        .allSatisfy(violation -> assertThat(violation.message()).isEqualTo("is missing"))
        .extracting(Violation::field)
        .containsExactly("tenantId", "family", "channel", "status", "products");
  }

  @Test
  void aSubscriptionIsReadCompletely() {
    Subscription subscription =
        new SubscriptionEntry(
                ID.toUpperCase(Locale.ROOT),
                "POWER_PLATFORM",
                "WEB_DIRECT",
                "IN_GRACE",
                List.of(new Product("POWER_BI", "SUCCESS"), new Product("POWER_APPS", "ERROR")),
                "2027-06-30T02:00:00+02:00")
            .toRecord(ID);
    assertThat(subscription.products())
        .isEqualTo(Map.of("POWER_APPS", Provisioning.ERROR, "POWER_BI", Provisioning.SUCCESS));
    assertThat(subscription.endsAt()).isEqualTo(Instant.parse("2027-06-30T00:00:00Z"));
  }

  @Test
  void aLocationWithoutATypeIsStandard() {
    Partner partner =
        new PartnerEntry(
                "Balaton Cloud",
                List.of(
                    new Location("200", null, null, null),
                    new Location("100", "Győr", "FRP_FASTTRACK", List.of())))
            .toRecord("P-1001");
    assertThat(partner.mpns())
        .containsExactly(
            new Mpn("100", "Győr", "FRP_FASTTRACK", List.of()),
            new Mpn("200", null, Mpn.STANDARD, List.of()));
  }

  @Test
  void allViolationsOfAPartnerAreReportedTogether() {
    PartnerEntry entry =
        new PartnerEntry(
            "x".repeat(201),
            List.of(
                new Location("1 2", "", "special", List.of(new Program("", "AZURE", "1", "2"))),
                new Location("300", null, null, null),
                new Location("300", null, null, null)));
    assertThat(violations(entry, "P 1"))
        .extracting(Violation::field)
        .containsExactly(
            "partnerId",
            "displayName",
            "mpns[0].mpnId",
            "mpns[0].location",
            "mpns[0].partnerType",
            "mpns[0].enrolments[0].program",
            "mpns[0].enrolments[0].solutionArea",
            "mpns[0].enrolments[0].from",
            "mpns[0].enrolments[0].to",
            "mpns");
  }

  @Test
  void anIdentifierThatIsAUuidHasOneSpelling() {
    assertThat(new IdentifierEntry("SKU").toRecord("{" + ID + "}"))
        .isEqualTo(new Identifier(ID, IdentifierKind.SKU));
    assertThat(violations(new IdentifierEntry("SUBSCRIPTION"), "x".repeat(65)))
        .extracting(Violation::field)
        .containsExactly("id", "kind");
  }

  private static List<Violation> violations(DirectoryEntry entry, String id) {
    return catchThrowableOfType(ProblemException.class, () -> entry.toRecord(id)).violations();
  }
}

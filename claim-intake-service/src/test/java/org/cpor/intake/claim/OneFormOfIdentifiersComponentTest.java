package org.cpor.intake.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.claim;
import static org.cpor.intake.Claiming.file;
import static org.cpor.intake.Claiming.newPartner;
import static org.cpor.intake.Claiming.post;
import static org.cpor.intake.Claiming.withRole;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.cpor.events.fact.PartnerFact.ClaimSubmitted;
import org.cpor.intake.claim.persistence.CanonicalTexts;
import org.cpor.platform.security.Role;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class OneFormOfIdentifiersComponentTest {

  private static final String ID = "5c1d7e0a-1f3b-4f9d-8f61-7a5f0f2f9b11";

  @Inject DataSource database;

  private final String partner = newPartner();

  @Test
  void aSubscriptionIdIsStoredPublishedAndFoundInOneForm() {
    String id = UUID.randomUUID().toString();
    ObjectNode claim = claim().put("subscriptionId", " {" + id.toUpperCase(Locale.ROOT) + "}");

    UUID claimId = file(partner, claim);

    as(partner).get("/claims/" + claimId).then().body("subscriptionId", equalTo(id));
    assertThat(FactTopics.await(ClaimSubmitted.class, claimId).details().subscriptionId())
        .isEqualTo(id);
    for (String spelling : List.of(id, id.toUpperCase(Locale.ROOT), "{" + id + "}", " " + id)) {
      as(partner)
          .queryParam("q", spelling)
          .get("/claims")
          .then()
          .body("items.claimId", contains(claimId.toString()));
    }
  }

  @Test
  void textThatIsNotASubscriptionIdIsStoredWithoutBlanks() {
    post(as(partner), claim().put("subscriptionId", " SO-2026-000123 "))
        .then()
        .statusCode(201)
        .body("subscriptionId", equalTo("SO-2026-000123"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0007b", "a\nb"})
  void aSubscriptionIdIsOneLineOfText(String text) {
    post(as(partner), claim().put("subscriptionId", text))
        .then()
        .statusCode(400)
        .body("violations.field", contains("subscriptionId"));
  }

  @Test
  void filtersAcceptAnySpelling() {
    ObjectNode claim = claim();
    String tenantId = claim.at("/customer/tenantId").asText();
    UUID claimId = file(partner, claim.put("mpnId", " 4567890\t"));

    for (String filter : List.of("{" + tenantId.toUpperCase(Locale.ROOT) + "}", " " + tenantId)) {
      withRole(Role.PORTAL)
          .queryParam("tenantId", filter)
          .queryParam("mpnId", " 4567890")
          .queryParam("partnerId", " " + partner)
          .get("/claims")
          .then()
          .statusCode(200)
          .body("items.claimId", contains(claimId.toString()))
          .body("items.mpnId", contains("4567890"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "straße.example,  xn--strae-oqa.example",
    "strasse.example, strasse.example",
    "βόλος.example,   xn--nxasmm1c.example",
    "ꞵ.example,       xn--968a.example"
  })
  void aDomainIsKeptInTheFormOfUts46(String written, String kept) {
    ObjectNode claim = claim();
    claim.withObjectProperty("customer").put("domain", written);

    post(as(partner), claim).then().statusCode(201).body("customer.domain", equalTo(kept));
  }

  @Test
  void anInternationalisedDomainIsFoundByAPartOfEitherForm() {
    String key = UUID.randomUUID().toString().substring(0, 8);
    ObjectNode claim = claim();
    claim.withObjectProperty("customer").put("domain", "árvíztűrő-" + key + ".example");
    UUID claimId = file(partner, claim);

    for (String part :
        List.of(
            "árv",
            "a\u0301rvíz",
            "ÁRVÍZTŰRŐ",
            "tűrő-" + key,
            "árvíztűrő-" + key + ".example",
            "xn--rvztr-" + key)) {
      as(partner)
          .queryParam("q", part)
          .get("/claims")
          .then()
          .statusCode(200)
          .body("items.claimId", hasItem(claimId.toString()));
    }
    as(partner).queryParam("q", "arvizturo").get("/claims").then().body("items", empty());
  }

  @Test
  void anAddressOfAnInternationalisedDomainIsStoredInAscii() {
    ObjectNode claim = claim();
    claim.putObject("customerContact").put("name", "Á").put("email", " info@Á.example");

    post(as(partner), claim)
        .then()
        .statusCode(201)
        .body("customerContact.email", equalTo("info@xn--1ca.example"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "subscription_id = '{5c1d7e0a-1f3b-4f9d-8f61-7a5f0f2f9b11}'",
        "subscription_id = '5C1D7E0A-1f3b-4f9d-8f61-7a5f0f2f9b11'",
        "subscription_id = ' SO-1'",
        "mpn_id = '4567890 '",
        "domain = 'Contoso.example'",
        "domain = 'á.example'"
      })
  void theDatabaseHoldsNoOtherForm(String set) {
    UUID claimId = file(partner, claim());

    assertThatThrownBy(
            () -> execute("update claim set %s where claim_id = '%s'".formatted(set, claimId)))
        .hasMessageContaining("check constraint");
  }

  @Test
  void olderClaimsAreMigratedToTheCanonicalForm() throws SQLException {
    execute("drop schema if exists before_v20 cascade");
    migrate("9");
    old(1, "{5C1D7E0A-1F3B-4F9D-8F61-7A5F0F2F9B11}", "contoso.example", "anna@Contoso.Example");
    old(2, " 5c1d7e0a-1F3b-4f9d-8f61-7a5f0f2f9b11\t", "strasse.example", "info@á.example");
    old(3, " {5c1d7e0a ", "xn--rvz-dla6d.example", "no address at á.example");
    old(4, "  ", "a.example", null);

    migrate("20.1");

    assertThat(texts("select subscription_id from before_v20.claim order by claim_id"))
        .containsExactly(ID, ID, "{5c1d7e0a", null);
    assertThat(texts("select customer_contact_email from before_v20.claim order by claim_id"))
        .containsExactly(
            "anna@contoso.example", "info@xn--1ca.example", "no address at á.example", null);
    assertThat(texts("select domain_search from before_v20.claim order by claim_id"))
        .containsExactly(null, null, "xn--rvz-dla6d.example árvíz.example", null);
  }

  private void old(int number, String subscriptionId, String domain, @Nullable String email)
      throws SQLException {
    execute(
        """
        insert into before_v20.claim (claim_id, version, partner_id, revision, filed_at, mpn_id, tenant_id,
          domain, solution_area, activity, product, subscription_id, proof_of_execution, locale, status,
          competing, findings, customer_contact_name, customer_contact_email) values ('%1$s', 0, 'P-1', 1,
          now(), '4567890', '%1$s', '%2$s', 'BUSINESS_APPLICATIONS', 'USAGE', 'POWER_BI', '%3$s', '{}',
          'EN', 'SUBMITTED', false, '[]', 'Anna', %4$s)\
        """
            .formatted(
                new UUID(0, number),
                domain,
                subscriptionId,
                email == null ? "null" : "'" + email + "'"));
  }

  private void migrate(String target) {
    Flyway.configure()
        .dataSource(database)
        .schemas("before_v20")
        .javaMigrations(new CanonicalTexts())
        .outOfOrder(true)
        .target(target)
        .load()
        .migrate();
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<@Nullable String> texts(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<@Nullable String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }
}

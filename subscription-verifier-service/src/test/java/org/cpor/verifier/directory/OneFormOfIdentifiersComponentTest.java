package org.cpor.verifier.directory;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.cpor.testing.StackTestResource;
import org.cpor.verifier.Caller;
import org.cpor.verifier.Customer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class OneFormOfIdentifiersComponentTest {

  @Inject DataSource database;

  private Customer customer;
  private final String key = UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void aCustomer() {
    customer = Customer.provisioned();
  }

  @ParameterizedTest
  @CsvSource({
    "xn--strae-oqa, straße,  true",
    "straße,        straße,  true",
    "strasse,       straße,  false",
    "straße,        strasse, false",
    "xn--nxasmm1c,  βόλος,   true",
    "xn--nxasmq6b,  βόλος,   false",
    "ꞵ,             Ꞵ,       true"
  })
  void aDomainIsItsOwnersAloneByUts46(String verified, String claimed, boolean isOwn) {
    tenantHas(verified + "." + key + ".example");

    Caller.withRoles("portal")
        .body(
            customer
                .request(customer.partnerId)
                .replace(customer.domain, claimed + "." + key + ".example"))
        .post("/verifications")
        .then()
        .statusCode(200)
        .body("findings.code", isOwn ? empty() : contains("DOMAIN_TENANT_MISMATCH"));
  }

  @Test
  void aPartnersMpnIsStoredAsDigits() {
    String partnerId = "P-" + UUID.randomUUID();
    Caller.feed()
        .body("{\"displayName\": \"A\", \"mpns\": [{\"mpnId\": \" 0012345\\t\"}]}")
        .put("/directory/partners/{id}", " " + partnerId)
        .then()
        .statusCode(200)
        .body("partnerId", equalTo(partnerId))
        .body("mpns.mpnId", contains("0012345"));
    Caller.feed()
        .body("{\"displayName\": \"A\", \"mpns\": [{\"mpnId\": \"1\"}, {\"mpnId\": \" 1\"}]}")
        .put("/directory/partners/{id}", partnerId)
        .then()
        .statusCode(400)
        .body("violations.field", contains("mpns"));
    Caller.feed()
        .body("{\"displayName\": \"A\", \"mpns\": [{\"mpnId\": \"１２３\"}]}")
        .put("/directory/partners/{id}", partnerId)
        .then()
        .statusCode(400)
        .body("violations.field", contains("mpns[0].mpnId"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{5c1d7e0a-1f3b-4f9d-8f61-7a5f0f2f9b11}", "5C1D7E0A-1f3b-4f9d-8f61-7a5f0f2f9b11"})
  void theDatabaseHoldsNoOtherFormOfAnIdentifier(String spelling) {
    assertThatThrownBy(() ->
            execute("insert into identifier (id, kind) values ('%s', 'ORDER')".formatted(spelling)))
        .hasMessageContaining("identifier_has_one_form");
  }

  private void tenantHas(String domain) {
    Caller.feed()
        .body("{\"displayName\": \"A\", \"domains\": [\"%s\"]}".formatted(domain))
        .put("/directory/tenants/{id}", customer.tenantId)
        .then()
        .statusCode(200);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

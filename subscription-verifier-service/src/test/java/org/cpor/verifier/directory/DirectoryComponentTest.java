package org.cpor.verifier.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cpor.stack.identity.AccessToken;
import org.cpor.testing.StackTestResource;
import org.cpor.testing.Tokens;
import org.cpor.verifier.Caller;
import org.cpor.verifier.Customer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class DirectoryComponentTest {

  private final UUID id = UUID.randomUUID();

  @Test
  void aTenantIsStoredNormalisedAndReadBack() {
    Caller.feed()
        .body(
            """
            {"displayName": "Pannon Hűtőház", "country": "hu",
             "domains": ["Pannon-Hűtőház.example.", "pannon.EXAMPLE"]}
            """)
        .put("/directory/tenants/{id}", id.toString().toUpperCase(Locale.ROOT))
        .then()
        .statusCode(200);
    Caller.withRoles("operator")
        .urlEncodingEnabled(false)
        .get("/directory/tenants/%7B" + id + "%7D")
        .then()
        .statusCode(200)
        .body("tenantId", equalTo(id.toString()))
        .body("displayName", equalTo("Pannon Hűtőház"))
        .body("country", equalTo("HU"))
        .body("domains", contains("pannon.example", "xn--pannon-hthz-t7a86l0m.example"));
  }

  @Test
  void aSubscriptionIsStoredAndReadBack() {
    Customer customer = Customer.provisioned();
    Caller.feed()
        .get("/directory/subscriptions/{id}", customer.subscriptionId)
        .then()
        .statusCode(200)
        .body("subscriptionId", equalTo(customer.subscriptionId.toString()))
        .body("tenantId", equalTo(customer.tenantId.toString()))
        .body("family", equalTo("DYNAMICS_365"))
        .body("channel", equalTo("VOLUME_LICENSING"))
        .body("status", equalTo("ACTIVE"))
        .body("products.product", contains("DYNAMICS_365_SALES"))
        .body("products.provisioning", contains("SUCCESS"))
        .body("endsAt", equalTo("2030-01-01T00:00:00Z"));
  }

  @Test
  void aPartnerIsStoredAndReadBack() {
    Customer customer = Customer.provisioned();
    Caller.withRoles("operator")
        .get("/directory/partners/{id}", customer.partnerId)
        .then()
        .statusCode(200)
        .body("partnerId", equalTo(customer.partnerId))
        .body("mpns[0].mpnId", equalTo("4567890"))
        .body("mpns[0].location", equalTo("Siófok"))
        .body("mpns[0].enrolments[0].from", equalTo("2020-01-01"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ORDER", "SKU", "OFFER"})
  void anIdentifierIsKeptAndReadBack(String kind) {
    Caller.feed()
        .body("{\"kind\": \"" + kind + "\"}")
        .urlEncodingEnabled(false)
        .put("/directory/identifiers/%7B" + id + "%7D")
        .then()
        .statusCode(200);
    Caller.feed()
        .get("/directory/identifiers/{id}", id)
        .then()
        .statusCode(200)
        .body("id", equalTo(id.toString()))
        .body("kind", equalTo(kind));
  }

  @Test
  void allViolationsOfARecordAreReportedAndNothingIsStored() {
    Caller.feed()
        .body(
            """
            {"tenantId": "7", "family": "WINDOWS", "channel": "CSP", "status": "ACTIVE",
             "products": [{"product": "TEAMS", "provisioning": "DONE"}]}
            """)
        .put("/directory/subscriptions/{id}", id)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations.field", contains("tenantId", "family", "products[0].provisioning"));
    Caller.feed().get("/directory/subscriptions/{id}", id).then().statusCode(404);
  }

  @Test
  void recordsAcceptNoQueryParameters() {
    Caller.feed()
        .body("{\"displayName\": \"A\", \"domains\": []}")
        .put("/directory/tenants/{id}", id);

    Caller.feed()
        .get("/directory/tenants/{id}?colour=red", id)
        .then()
        .statusCode(400)
        .body("violations.field", contains("colour"));
  }

  @Test
  void aVeryLongListIsOneViolation() {
    Caller.feed()
        .body(subscription("{},".repeat(340_000)))
        .put("/directory/subscriptions/{id}", id)
        .then()
        .statusCode(400)
        .body("violations.field", contains("products"))
        .body("violations.message", contains("must have no more than 10000 elements"));
  }

  @Test
  void ofVeryManyViolationsOnlyTheFirstAreReported() {
    Caller.feed()
        .body(subscription("{},".repeat(999)))
        .put("/directory/subscriptions/{id}", id)
        .then()
        .statusCode(400)
        .body("violations", hasSize(100))
        .body("detail", equalTo("See the violations; there are 1900 more."));
  }

  private static String subscription(String products) {
    return """
    {"tenantId": "%s", "family": "AZURE", "channel": "CSP", "status": "ACTIVE",
     "products": [%s{}]}
    """
        .formatted(UUID.randomUUID(), products);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9999-12-31T23:59:59-00:01",
        "+999999999-12-31T23:59:59-18:00",
        "-0001-01-01T00:00:00Z"
      })
  void aTimeThatCannotBeStoredIsAViolation(String endsAt) {
    Caller.feed()
        .body(
            """
            {"tenantId": "%s", "family": "AZURE", "channel": "CSP", "status": "ACTIVE",
             "products": [], "endsAt": "%s"}
            """
                .formatted(UUID.randomUUID(), endsAt))
        .put("/directory/subscriptions/{id}", id)
        .then()
        .statusCode(400)
        .body("violations.field", contains("endsAt"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "\"tenant\"",
        "{\"displayName\": 5, \"domains\": []}",
        "{\"displayName\": \"A\", \"domains\": \"a.example\"}",
        "{\"displayName\": \"A\", \"domains\": [], \"colour\": \"red\"}",
        "{\"displayName\": \"A\", \"displayName\": \"B\", \"domains\": []}",
        "{\"displayName\": \"\\u0000\", \"domains\": []}",
        "{\"\\ud800\": 1, \"domains\": []}",
        "null",
        ""
      })
  void aBodyThatIsNoTenantIsRefused(String body) {
    Caller.feed()
        .body(body)
        .put("/directory/tenants/{id}", id)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void anImpossibleIdIsNotFound() {
    for (String path : List.of("tenants", "subscriptions", "partners", "identifiers")) {
      Caller.feed().get("/directory/{path}/{id}", path, "no such\u0000").then().statusCode(404);
    }
    Caller.feed()
        .body("{\"kind\": \"SKU\"}")
        .put("/directory/identifiers/{id}", "no such\u0000")
        .then()
        .statusCode(404);
  }

  @Test
  void aSubscriptionMayHaveTenThousandProducts() {
    String products =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "{\"product\": \"P_%d\", \"provisioning\": \"SUCCESS\"}".formatted(i))
            .collect(Collectors.joining(","));
    Caller.feed()
        .body(
            """
            {"tenantId": "%s", "family": "OTHER", "channel": "OTHER", "status": "ACTIVE",
             "products": [%s]}
            """
                .formatted(id, products))
        .put("/directory/subscriptions/{id}", id)
        .then()
        .statusCode(200);
    assertThat(
            Caller.feed()
                .get("/directory/subscriptions/{id}", id)
                .jsonPath()
                .getList("products.product"))
        .hasSize(10_000);
  }

  @Test
  void aBodyOfTenMebibytesIsTooLarge() {
    Caller.feed()
        .body("{\"displayName\": \"" + "x".repeat(10 << 20) + "\", \"domains\": []}")
        .put("/directory/tenants/{id}", id)
        .then()
        .statusCode(413)
        .body("type", endsWith("too-large"));
  }

  @Test
  void onlyFeedsWriteAndOnlyFeedsAndOperatorsRead() {
    String tenant = "{\"displayName\": \"A\", \"domains\": []}";
    for (String role : List.of("operator", "portal", "reviewer", "incentives-admin")) {
      Caller.withRoles(role).body(tenant).put("/directory/tenants/{id}", id).then().statusCode(403);
    }
    for (String role : List.of("portal", "reviewer", "incentives-admin")) {
      Caller.withRoles(role).get("/directory/tenants/{id}", id).then().statusCode(403);
    }
  }

  @Test
  void aMissingExpiredOrForeignTokenIsRefused() {
    AccessToken feed = AccessToken.withRoles(List.of("directory-feed"));
    Stream.of(
            "no token",
            Tokens.issue(
                AccessToken.withRoles(List.of("directory-feed")).lifetime(Duration.ofHours(-1))),
            Tokens.issueByStranger(feed))
        .forEach(token ->
            Caller.bearing(token)
                .get("/directory/tenants/{id}", id)
                .then()
                .statusCode(401)
                .contentType("application/problem+json"));
  }
}

package org.cpor.intake;

import static org.cpor.intake.Claiming.claim;
import static org.cpor.intake.Claiming.newPartner;
import static org.cpor.intake.Claiming.with;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.cpor.platform.security.Role;
import org.cpor.stack.identity.AccessToken;
import org.cpor.testing.StackTestResource;
import org.cpor.testing.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The token decides who the caller is. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class CallersComponentTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "true",
        "[\"anna\"]",
        "{\"name\": \"anna\"}",
        "\"\"",
        "\" \"",
        "\"a\\u0000b\"",
        "\"a\\nb\""
      })
  void aCallerWithoutANameOfTextIsNotAuthenticated(String name) {
    Response answer =
        with(Tokens.issue(
                AccessToken.withRoles(List.of(Role.PORTAL))
                    .claims("{\"preferred_username\": %s}".formatted(name))))
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .contentType(ContentType.JSON)
            .body(claim().put("partnerId", newPartner()).toString())
            .post("/claims");

    answer
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", equalTo("Bearer"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "[\"P-1\"]", "\"\"", "\" \"", "\"P/x\"", "\"P x\"", "\"Á\""})
  void aPartnersTokenNamesThePartnerByAPartnersId(String partnerId) {
    with(Tokens.issue(
            AccessToken.withRoles(List.of(Role.INCENTIVES_ADMIN))
                .claims("{\"partner_id\": %s}".formatted(partnerId))))
        .get("/claims")
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
  }
}

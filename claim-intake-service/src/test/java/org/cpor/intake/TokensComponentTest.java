package org.cpor.intake;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.claim;
import static org.cpor.intake.Claiming.file;
import static org.cpor.intake.Claiming.newPartner;
import static org.cpor.intake.Claiming.post;
import static org.cpor.intake.Claiming.with;
import static org.cpor.intake.Claiming.withRole;
import static org.cpor.intake.Problems.notAuthenticated;
import static org.cpor.intake.Problems.problem;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cpor.stack.identity.AccessToken;
import org.cpor.stack.identity.MintedToken;
import org.cpor.testing.StackTestResource;
import org.cpor.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A request needs a valid token of the platform's issuer, and reaches only what the token allows.
 */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class TokensComponentTest {

  private final String partner = newPartner();

  @Test
  void aRequestWithoutATokenIsUnauthorized() {
    notAuthenticated(post(given(), claim()).then());
    notAuthenticated(given().get("/claims/" + UUID.randomUUID()).then());
    notAuthenticated(given().get("/claims").then());
  }

  @Test
  void aMalformedTokenIsRefused() {
    notAuthenticated(post(with("x.y.z"), claim()).then());
    notAuthenticated(post(given().header("Authorization", "Basic eDp5"), claim()).then());
  }

  @Test
  void aTokenOfAnotherIssuerIsRefused() {
    AccessToken token = AccessToken.withRoles(List.of("incentives-admin")).partner(partner);

    notAuthenticated(post(with(Tokens.issueByStranger(token)), claim()).then());
  }

  @Test
  void anExpiredTokenIsRefused() {
    AccessToken token =
        AccessToken.withRoles(List.of("incentives-admin"))
            .partner(partner)
            .lifetime(Duration.ofHours(-1));

    notAuthenticated(post(with(Tokens.issue(token)), claim()).then());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 600, 200",
    "2, 2, 600, 200",
    "-60, -60, -1, 200",
    "60, 0, 600, 401",
    "0, 60, 600, 401",
    "0, 600, 1200, 401",
    "-1200, -1200, -600, 401",
    "-1200, -1200, -30, 401"
  })
  void theTimesOfATokenHaveALeewayOfSeconds(int notBefore, int issuedAt, int expiry, int status) {
    long now = Instant.now().getEpochSecond();
    String token =
        Tokens.issue(
            new MintedToken(
                Map.of(
                    "roles",
                    List.of("portal"),
                    "preferred_username",
                    "minted",
                    "aud",
                    List.of("cpor"),
                    "nbf",
                    now + notBefore,
                    "iat",
                    now + issuedAt,
                    "exp",
                    now + expiry)));

    with(token).get("/catalogue").then().statusCode(status);
  }

  @Test
  void aCachedTokenIsRefusedAfterItsExpiry() {
    String token =
        Tokens.issue(
            AccessToken.withRoles(List.of("incentives-admin"))
                .partner(partner)
                .lifetime(Duration.ofSeconds(6)));
    with(token).get("/claims").then().statusCode(200);

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> notAuthenticated(with(token).get("/claims").then()));
  }

  @Test
  void cachedTokensKeepTheirPartnersApart() {
    UUID claimId = file(partner, claim());
    String other = newPartner();
    String own = Tokens.forPartner(partner);
    String others = Tokens.forPartner(other);

    for (int i = 0; i < 3; i++) {
      with(own).get("/claims/" + claimId).then().statusCode(200);
      with(others).get("/claims/" + claimId).then().statusCode(404);
    }
  }

  @Test
  void aTokenWithTheSignatureOfAnotherIsRefused() {
    String own = Tokens.forPartner(partner);
    String other = Tokens.forPartner(newPartner());
    String forged =
        own.substring(0, own.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));
    with(own).get("/claims").then().statusCode(200);

    notAuthenticated(post(with(forged), claim()).then());
  }

  @Test
  void aTokenWithoutTheRoleIsForbidden() {
    problem(withRole("directory-feed").get("/claims").then(), 403)
        .body("type", equalTo("https://cpor.example/problems/role-missing"));
    problem(with(Tokens.withRoles()).get("/claims").then(), 403);
  }

  @Test
  void anotherPartnersClaimIsNotFound() {
    UUID claimId = file(partner, claim());
    String stranger = newPartner();

    String unknown = as(stranger).get("/claims/" + UUID.randomUUID()).then().extract().asString();

    for (String path : List.of("/claims/" + claimId, "/claims/" + claimId + "/comments")) {
      problem(as(stranger).get(path).then(), 404)
          .body("detail", equalTo(io.restassured.path.json.JsonPath.from(unknown).get("detail")));
    }
    problem(as(stranger).get("/claims/not-an-id").then(), 404);
    problem(as(stranger).get("/claims/not-an-id/comments").then(), 404);
  }
}

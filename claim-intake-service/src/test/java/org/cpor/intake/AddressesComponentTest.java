package org.cpor.intake;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.claim;
import static org.cpor.intake.Claiming.newPartner;
import static org.cpor.intake.Claiming.withRole;
import static org.cpor.intake.Problems.notAuthenticated;
import static org.cpor.intake.Problems.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.cpor.testing.StackTestResource;
import org.cpor.testing.Tokens;
import org.cpor.testing.api.CheckingHttpClient;
import org.cpor.testing.api.RawExchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The path of a request must be in the OpenAPI document. A request may have only the parameters of
 * its path, each of them at most once.
 */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class AddressesComponentTest {

  private static final CheckingHttpClient HTTP = new CheckingHttpClient();

  @TestHTTPResource("/claims")
  URI claims;

  private final String partner = newPartner();

  @Test
  void anUnsupportedMethodIsNotAllowed() {
    problem(as(partner).delete("/claims").then(), 405)
        .body("type", equalTo("https://cpor.example/problems/method-not-allowed"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/nothing", "/claims/1/2/3"})
  void aPathThatThereIsNotIsNotFound(String path) {
    problem(as(partner).get(path).then(), 404)
        .body("type", equalTo("https://cpor.example/problems/not-found"))
        .body("instance", equalTo(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "201", "-1", "x", "1.5", "99999999999999999999"})
  void aLimitOutOfRangeIsAViolation(String limit) {
    problem(as(partner).queryParam("limit", limit).get("/claims").then(), 400)
        .body("violations[0].field", equalTo("limit"));
  }

  @ParameterizedTest
  @CsvSource({"after,x", "status,OPEN", "status,open"})
  void anInvalidQueryIsAViolation(String parameter, String value) {
    problem(as(partner).queryParam(parameter, value).get("/claims").then(), 400)
        .body("violations[0].field", equalTo(parameter));
  }

  @ParameterizedTest
  @CsvSource({
    "/claims?partnerId=a%00b, 400",
    "/claims?%00=a,           400",
    "/claims?partnerId=%,     400",
    "/claims?partnerId=%zz,   400",
    "/claims?partnerId=%ff,   400",
    "/claims/%00,             404",
    "/claims/%zz,             400",
    "/claims/%ff,             404"
  })
  void anAddressThatIsNoneIsTold(String address, int status) throws IOException {
    String answer = getRaw(address);

    assertThat(answer).startsWith("HTTP/1.1 " + status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /claims?colour=red                                    | colour
          /claims?limit=1&q=contoso&q=fabrikam                  | q
          /claims?limit=1&updatedsince=2026-11-20T09:30:00Z     | updatedsince
          /claims?limit=1&limit=1                               | limit
          /claims?limit=%7B5%7D                                 | limit
          /claims?Limit=5                                       | Limit
          /claims/export?limit=5                                | limit
          /catalogue?language=hu                                | language
          /claims/019a9b3e-7c00-7a51-8f7e-3d1f0c5b2a10?a=b      | a
          /claims/019a9b3e-7c00-7a51-8f7e-3d1f0c5b2a10/comments?a=b | a
          /q/dev/clock?now=2026-11-20T09:30:00Z                 | now
          """)
  void anUnknownOrRepeatedParameterIsRefusedByName(String path, String name) {
    String reader = path.startsWith("/q/") ? "operator" : "portal";

    problem(withRole(reader).urlEncodingEnabled(false).get(path).then(), 400)
        .body("violations.field", contains(name));
  }

  @Test
  void oneAnswerNamesAllWrongParameters() {
    problem(
            withRole("portal")
                .get(
                    "/claims?limit=0&after=x&status=open&tenantId=1&competing=maybe&sort=x"
                        + "&colour=1&q=")
                .then(),
            400)
        .body(
            "violations.field",
            contains("after", "colour", "competing", "limit", "q", "sort", "status", "tenantId"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/claims?=",
        "/claims?=x",
        "/claims?limit=1&=x",
        "/claims/export?=x",
        "/catalogue?=x"
      })
  void aParameterWithoutANameIsRefused(String path) throws Exception {
    HttpResponse<String> answer =
        HTTP.send(
            HttpRequest.newBuilder(claims.resolve(path))
                .header("Authorization", "Bearer " + Tokens.forPartner(partner))
                .build());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("has a parameter without a name");
  }

  @Test
  void anUnknownParameterOfAWriteIsRefusedToo() {
    problem(
            as(partner)
                .contentType(ContentType.JSON)
                .body(claim().toString())
                .post("/claims?dryRun=true")
                .then(),
            400)
        .body("violations.field", contains("dryRun"));
    assertThat(as(partner).get("/claims").<List<?>>path("items")).isEmpty();
  }

  @Test
  void aRequestWithoutATokenIsUnauthorizedWhateverItsParameters() {
    notAuthenticated(given().get("/claims?colour=red").then());
  }

  @Test
  void resourcesOfQuarkusKeepTheirOwnParameters() {
    given().get("/q/openapi?format=json").then().statusCode(200);
  }

  /** Sends an invalid request that client libraries refuse to send. */
  private String getRaw(String address) throws IOException {
    String request =
        "GET "
            + address
            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
            + Tokens.forPartner(partner)
            + "\r\n\r\n";
    return RawExchange.send(claims, request.getBytes(UTF_8));
  }
}

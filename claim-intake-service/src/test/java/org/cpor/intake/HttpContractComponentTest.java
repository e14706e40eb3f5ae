package org.cpor.intake;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.claim;
import static org.cpor.intake.Claiming.file;
import static org.cpor.intake.Claiming.newPartner;
import static org.cpor.intake.Claiming.post;
import static org.cpor.intake.Claiming.with;
import static org.cpor.intake.Claiming.withRole;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
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
import org.junit.jupiter.params.provider.ValueSource;

/** The HTTP contract that all services share, tested on real resources. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class HttpContractComponentTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TestHTTPResource("/claims")
  URI claims;

  private final String partner = newPartner();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"mpnId\": }",
        "{\"mpnId\": \"1\",}",
        "{\"mpnId\": '1'}",
        "x",
        "{} {}",
        "{\"mpnId\": \"1\", \"mpnId\": \"2\"}",
        "{\"customer\": {\"domain\": \"a.example\", \"domain\": \"b.example\"}}",
        "[]",
        "7",
        "\"text\"",
        "null",
        "",
        " "
      })
  void whatIsNotTheJsonOfARequestIsMalformed(String body) {
    problem(as(partner).contentType(ContentType.JSON).body(body).post("/claims").then(), 400)
        .body("type", equalTo("https://cpor.example/problems/malformed-request"));
  }

  @Test
  void aMissingBodyIsMalformed() {
    problem(as(partner).contentType(ContentType.JSON).post("/claims").then(), 400)
        .body("type", equalTo("https://cpor.example/problems/malformed-request"));
  }

  @Test
  void deeplyNestedJsonIsMalformed() {
    String body = "{\"customer\":".repeat(2_000);

    problem(as(partner).contentType(ContentType.JSON).body(body).post("/claims").then(), 400);
  }

  @ParameterizedTest
  @ValueSource(bytes = {(byte) 0xff, (byte) 0xc3, 0x00})
  void bytesThatAreNoUtf8AreMalformed(byte wrong) {
    byte[] body = "{\"mpnId\": \"?\"}".getBytes(UTF_8);
    body[11] = wrong;

    problem(as(partner).contentType("application/json").body(body).post("/claims").then(), 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "windows-1250"})
  void jsonInAnotherEncodingIsToldThatUtf8IsTaken(String charset) throws Exception {
    byte[] body =
        claim().put("note", "Árvíztűrő tükörfúrógép").toString().getBytes(Charset.forName(charset));

    for (String path : List.of("/claims", "/claims/batch")) {
      String type = path.equals("/claims") ? "application/json" : "application/x-ndjson";
      HttpResponse<String> answer = send(path, type, body);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
      assertThat(answer.body()).contains("/problems/malformed-request", "Send it in UTF-8");
    }
    assertThat(as(partner).get("/claims").<List<?>>path("items")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"iso-8859-1", "windows-1250", "bogus", "UTF-16", "us-ascii", "\"UTF-16\"", "''"})
  void aCharsetOtherThanUtf8IsNotTakenForJson(String charset) throws Exception {
    byte[] body = claim().toString().getBytes(UTF_8);

    for (String path : List.of("/claims", "/claims/batch")) {
      String type = path.equals("/claims") ? "application/json" : "application/x-ndjson";
      HttpResponse<String> answer = send(path, type + "; charset=" + charset, body);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(415);
      assertThat(answer.body()).contains("/problems/unsupported-media-type", "UTF-8 only");
    }
    assertThat(as(partner).get("/claims").<List<?>>path("items")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-8", "UTF-8", "\"utf-8\"", "utf8"})
  void utf8ByAllItsNamesIsTaken(String charset) throws Exception {
    byte[] body = claim().toString().getBytes(UTF_8);

    assertThat(send("/claims", "application/json;charset=" + charset, body).statusCode())
        .isEqualTo(201);
  }

  private HttpResponse<String> send(String path, String type, byte[] body) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(claims.resolve(path))
            .header("Authorization", "Bearer " + Tokens.forPartner(partner))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body))
            .build(),
        BodyHandlers.ofString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"colour": "red"}                      | colour               | is not a field of this request
          {"customer": {"name": "Contoso"}}      | customer.name        | is not a field of this request
          {"status": "APPROVED"}                 | status               | is not a field of this request
          {"mpnId": 4567890}                     | mpnId                | must be a text
          {"mpnId": true}                        | mpnId                | must be a text
          {"customer": "contoso"}                | customer             | must be an object
          {"customer": []}                       | customer             | must be an object
          {"customer": {"tenantId": 7}}          | customer.tenantId    | must be a text
          {"activity": 1}                        | activity             | must be a text
          {"proofOfExecution": "a"}              | proofOfExecution     | must be a list
          {"proofOfExecution": [7]}              | proofOfExecution[0]  | must be a text
          {"note": "a\\u0000b"}                  | note                 | must not contain the NUL character or half of a surrogate pair
          {"note": "a\\ud800b"}                  | note                 | must not contain the NUL character or half of a surrogate pair
          {"customerContact": {"name": "\\u0000"}} | customerContact.name | must not contain the NUL character or half of a surrogate pair
          """)
  void aFieldThatBreaksTheContractIsToldByItsPath(String body, String field, String message) {
    problem(as(partner).contentType(ContentType.JSON).body(body).post("/claims").then(), 400)
        .body("type", equalTo("https://cpor.example/problems/invalid-request"))
        .body("violations", hasSize(1))
        .body("violations[0].field", equalTo(field))
        .body("violations[0].message", equalTo(message));
  }

  @Test
  void aBodyOfTenMebibytesIsTooLargeWithAndWithoutContentLength()
      throws IOException, InterruptedException {
    byte[] body = ("{\"note\": \"" + "x".repeat(10 * 1024 * 1024) + "\"}").getBytes(UTF_8);

    for (BodyPublisher publisher :
        List.of(
            BodyPublishers.ofByteArray(body),
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))) {
      HttpResponse<String> response = send(publisher, Tokens.forPartner(partner));

      assertThat(response.statusCode()).as(response.body()).isEqualTo(413);
      assertThat(response.headers().firstValue("Content-Type"))
          .contains("application/problem+json");
      assertThat(response.headers().firstValue("X-Request-Id")).isPresent();
      assertThat(response.body()).contains("https://cpor.example/problems/too-large");
    }
    post(as(partner), claim()).then().statusCode(201);
  }

  @Test
  void aBodyOfTenMebibytesWithoutATokenIsNotRead() throws IOException, InterruptedException {
    byte[] body = new byte[10 * 1024 * 1024];

    HttpResponse<String> response = send(BodyPublishers.ofByteArray(body), "no-token");

    assertThat(response.statusCode()).isIn(401, 413);
  }

  @Test
  void anotherMediaTypeIsUnsupported() {
    problem(as(partner).contentType(ContentType.XML).body("<claim/>").post("/claims").then(), 415)
        .body("type", equalTo("https://cpor.example/problems/unsupported-media-type"));
  }

  @Test
  void anUnavailableMediaTypeIsNotAcceptable() {
    UUID claimId = file(partner, claim());

    problem(as(partner).accept(ContentType.XML).get("/claims/" + claimId).then(), 406)
        .body("type", equalTo("https://cpor.example/problems/not-acceptable"));
  }

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
          /claims?limit=1&status=SUBMITTED&status=APPROVED      | status
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
                .build(),
            BodyHandlers.ofString());

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

  @Test
  void everyAnswerHasTheIdOfItsRequest() {
    given().header("X-Request-Id", "mine-1").get("/claims").then().header("X-Request-Id", "mine-1");
    as(partner)
        .header("X-Request-Id", "mine-2")
        .get("/nothing")
        .then()
        .header("X-Request-Id", "mine-2");
    given()
        .header("X-Request-Id", "mine-3")
        .get("/q/health/ready")
        .then()
        .header("X-Request-Id", "mine-3");
    String given = as(partner).get("/claims").then().extract().header("X-Request-Id");
    assertThat(UUID.fromString(given).version()).isEqualTo(7);
    as(partner)
        .header("X-Request-Id", "two words")
        .get("/claims")
        .then()
        .header("X-Request-Id", not(equalTo("two words")));
  }

  @Test
  void aMalformedTraceparentIsNotReturned() {
    as(partner)
        .header("traceparent", "00-0-0-00")
        .get("/claims")
        .then()
        .statusCode(200)
        .header("traceparent", equalTo(null));
  }

  @Test
  void theOpenApiDocumentNamesTheResources() {
    given()
        .get("/q/openapi")
        .then()
        .statusCode(200)
        .body(containsString("/claims/{claimId}/comments"));
  }

  private HttpResponse<String> send(BodyPublisher body, String token)
      throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(claims)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(20))
            .POST(body)
            .build(),
        BodyHandlers.ofString());
  }

  /** Sends an invalid request that client libraries refuse to send. */
  private String getRaw(String address) throws IOException {
    try (Socket socket = new Socket(claims.getHost(), claims.getPort())) {
      String request =
          "GET "
              + address
              + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
              + Tokens.forPartner(partner)
              + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private static void notAuthenticated(ValidatableResponse response) {
    problem(response, 401)
        .header("WWW-Authenticate", startsWith("Bearer"))
        .body("type", equalTo("https://cpor.example/problems/not-authenticated"));
  }

  /** A complete problem document that reveals no internals. */
  private static ValidatableResponse problem(ValidatableResponse response, int status) {
    return response
        .statusCode(status)
        .contentType("application/problem+json")
        .header("X-Request-Id", not(equalTo(null)))
        .body("status", equalTo(status))
        .body("type", startsWith("https://cpor.example/problems/"))
        .body("title", not(equalTo(null)))
        .body("detail", not(equalTo(null)))
        .body("instance", startsWith("/"))
        .body(
            not(
                anyOf(
                    containsString("java"),
                    containsString("org.cpor"),
                    containsString("xception"))));
  }
}

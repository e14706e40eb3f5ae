package org.cpor.intake;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.claim;
import static org.cpor.intake.Claiming.newPartner;
import static org.cpor.testing.Gzip.gzip;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.cpor.testing.StackTestResource;
import org.cpor.testing.Tokens;
import org.cpor.testing.api.CheckingHttpClient;
import org.cpor.testing.api.RawExchange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The answers that a service gives before it routes a request to a resource. All services share
 * this code, so testing one service is enough.
 */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class BeforeRoutingComponentTest {

  private static final CheckingHttpClient HTTP = new CheckingHttpClient();
  private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(UTF_8);

  @TestHTTPResource("/")
  URI service;

  @TestHTTPResource(value = "/", management = true)
  URI management;

  private final String partner = newPartner();

  @Test
  void theAnswerToAnUnsupportedMethodNamesTheSupportedOnes() {
    problem(as(partner).delete("/claims").then(), 405)
        .header("Allow", equalTo("GET, HEAD, OPTIONS, POST"))
        .body("detail", containsString("POST"));
    problem(as(partner).get("/claims/batch").then(), 405).header("Allow", equalTo("OPTIONS, POST"));
    problem(as(partner).put("/claims/batch").then(), 405).header("Allow", equalTo("OPTIONS, POST"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/png", "text/html", "garbage", "garbage/", "a/b/c;q=x"})
  void whoAcceptsNothingThatThereIsIsToldWhatThereIs(String accept) {
    problem(as(partner).accept(accept).get("/claims").then(), 406)
        .body("detail", containsString("application/json"));
    problem(as(partner).accept(accept).get("/claims/export").then(), 406)
        .body("detail", containsString("text/csv"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "garbage", "application", "/", "application/xml"})
  void aBodyOfAnotherTypeIsToldThoseThatAreTaken(String type) throws Exception {
    HttpResponse<String> claim = post("/claims", type, null, claim().toString().getBytes(UTF_8));
    HttpResponse<String> batch = post("/claims/batch", type, null, new byte[] {'{', '}'});

    assertThat(claim.statusCode()).isEqualTo(415);
    assertThat(claim.headers().firstValue("Accept-Post")).contains("application/json");
    assertThat(batch.statusCode()).isEqualTo(415);
    assertThat(batch.headers().firstValue("Accept-Post"))
        .contains("application/x-ndjson, application/ndjson, application/jsonl");
    assertThat(batch.body()).contains("/problems/unsupported-media-type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"garbage", "", "text", "/", ";", "application/json, text/plain"})
  void aTypeThatCannotBeReadDoesNotMatterWithoutABody(String type) throws Exception {
    for (String path : List.of("/claims", "/catalogue")) {
      HttpResponse<String> answer = HTTP.send(request(path, type, null, new byte[0]).GET().build());
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "application/x-ndjson, */*, application/x-ndjson",
    "application/ndjson, application/ndjson, application/ndjson",
    "application/jsonl, application/json, application/x-ndjson",
    "application/x-ndjson;charset=utf-8, application/jsonl;q=0.5, application/jsonl"
  })
  void linesOfJsonAreKnownByAllTheirNames(String type, String accept, String answered)
      throws Exception {
    HttpResponse<String> answer =
        HTTP.send(
            request("/claims/batch", type, null, (claim() + "\n").getBytes(UTF_8))
                .header("Accept", accept)
                .build());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(answered);
    assertThat(answer.body()).contains("claimId");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "GZIP", "x-gzip", "identity, gzip"})
  void aBodyInGzipIsTakenAtEveryDoor(String encoding) throws Exception {
    byte[] claim = gzip(claim().toString().getBytes(UTF_8));
    byte[] batch = gzip((claim() + "\n" + claim()).getBytes(UTF_8));

    assertThat(post("/claims", "application/json", encoding, claim).statusCode()).isEqualTo(201);
    assertThat(post("/claims/batch", "application/x-ndjson", encoding, batch).body())
        .contains("\"line\":1,\"claimId\"")
        .contains("\"line\":2,\"claimId\"");
    HttpResponse<String> document =
        post("/documents", "multipart/form-data; boundary=b", encoding, gzip(form()));
    assertThat(document.statusCode()).as(document.body()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "gzip, br", "gzip, gzip", "deflate", "nonsense"})
  void aBodyInAnotherEncodingIsToldThatGzipIsTaken(String encoding) throws Exception {
    for (HttpResponse<String> answer :
        List.of(
            post("/claims", "application/json", encoding, claim().toString().getBytes(UTF_8)),
            post("/claims/batch", "application/x-ndjson", encoding, new byte[] {'{', '}'}),
            post("/documents", "multipart/form-data; boundary=b", encoding, form()))) {
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(415);
      assertThat(answer.headers().firstValue("Accept-Encoding")).contains("gzip");
      assertThat(answer.body()).contains("/problems/unsupported-encoding");
    }
  }

  @Test
  void anIdentityEncodedBodyIsAcceptedAndInvalidGzipIsMalformed() throws Exception {
    byte[] claim = claim().toString().getBytes(UTF_8);

    assertThat(post("/claims", "application/json", "identity", claim).statusCode()).isEqualTo(201);
    for (String path : List.of("/claims", "/claims/batch")) {
      String type = path.equals("/claims") ? "application/json" : "application/x-ndjson";
      HttpResponse<String> answer = post(path, type, "gzip", claim);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("/problems/malformed-request").contains("gzip");
    }
  }

  @Test
  void bytesAfterAGzipBodyAreMalformed() throws Exception {
    byte[] claim = both(gzip(claim().toString().getBytes(UTF_8)), "junk".getBytes(UTF_8));

    HttpResponse<String> answer = post("/claims", "application/json", "gzip", claim);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("/problems/malformed-request").contains("gzip");
    as(partner).get("/claims").then().body("items", empty());
  }

  @Test
  void theAnswerToAnUnsupportedTransferCodingNamesChunked() throws IOException {
    String request = "POST /claims HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n";

    assertThat(RawExchange.send(service, request.getBytes(ISO_8859_1)))
        .startsWith("HTTP/1.1 501")
        .contains("application/problem+json")
        .contains("only chunked");
  }

  /** The whole batch is refused, although its first line is complete and could be answered. */
  @Test
  void aBatchWithIncompleteGzipIsOneProblem() throws Exception {
    ByteArrayOutputStream begun = new ByteArrayOutputStream();
    GZIPOutputStream gzip = new GZIPOutputStream(begun, 512, true);
    gzip.write((claim() + "\n").getBytes(UTF_8));
    gzip.flush();
    byte[] whole = gzip((claim() + "\n").getBytes(UTF_8));

    for (byte[] cut :
        List.of(
            begun.toByteArray(),
            Arrays.copyOf(whole, whole.length - 1),
            Arrays.copyOf(whole, whole.length - 8),
            both(whole, "junk".getBytes(UTF_8)),
            both(whole, Arrays.copyOf(whole, 30)))) {
      assertThat(rawBatch(cut)).startsWith("HTTP/1.1 400").contains("gzip");
    }
    assertThat(rawBatch(whole)).startsWith("HTTP/1.1 200").endsWith("\r\n0\r\n\r\n");
  }

  private String rawBatch(byte[] body) throws IOException {
    String head =
        """
        POST /claims/batch HTTP/1.1
        Host: a
        Connection: close
        Authorization: Bearer %s
        Content-Type: application/x-ndjson
        Content-Encoding: gzip
        Content-Length: %d

        """
            .formatted(Tokens.forPartner(partner), body.length)
            .replace("\n", "\r\n");
    return RawExchange.send(service, both(head.getBytes(ISO_8859_1), body));
  }

  private static byte[] both(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  @Test
  void aDecompressionBombIsTooLarge() throws Exception {
    byte[] bomb = gzip(("{\"note\": \"" + "a".repeat(4 << 20) + "\"}").getBytes(UTF_8));

    HttpResponse<String> answer = post("/claims", "application/json", "gzip", bomb);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
    assertThat(post("/claims/batch", "application/x-ndjson", "gzip", bomb).statusCode())
        .isEqualTo(413);
  }

  @Test
  void anInvalidHostIsMalformedAndRevealsNoInternals() throws IOException {
    String request = "GET /claims HTTP/1.1\r\nHost: a b\r\n\r\n";

    assertThat(RawExchange.send(service, request.getBytes(ISO_8859_1)))
        .startsWith("HTTP/1.1 400")
        .contains("application/problem+json")
        .contains("Host")
        .doesNotContain("stack")
        .doesNotContain("details");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/claims", "/nothing", "/q/openapi", "/q/health/ready"})
  void noAnswerIsToBeGuessedAt(String path) {
    given().get(path).then().header("X-Content-Type-Options", equalTo("nosniff"));
    as(partner).get(path).then().header("X-Content-Type-Options", equalTo("nosniff"));
    given()
        .get(management.resolve("/q/health"))
        .then()
        .header("X-Content-Type-Options", equalTo("nosniff"));
    as(partner).get("/claims").then().header("Cache-Control", equalTo("no-store"));
  }

  private HttpResponse<String> post(
      String path, String type, @Nullable String encoding, byte[] body) throws Exception {
    return HTTP.send(request(path, type, encoding, body).build());
  }

  private HttpRequest.Builder request(
      String path, String type, @Nullable String encoding, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.resolve(path))
            .header("Authorization", "Bearer " + Tokens.forPartner(partner))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body));
    return encoding == null ? request : request.header("Content-Encoding", encoding);
  }

  private static byte[] form() {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    form.writeBytes(
        """
        --b
        Content-Disposition: form-data; name="kind"

        OTHER
        --b
        Content-Disposition: form-data; name="file"; filename="a.pdf"
        Content-Type: application/pdf

        """
            .replace("\n", "\r\n")
            .getBytes(UTF_8));
    form.writeBytes(PDF);
    form.writeBytes("\r\n--b--\r\n".getBytes(UTF_8));
    return form.toByteArray();
  }

  private static ValidatableResponse problem(ValidatableResponse response, int status) {
    return response
        .statusCode(status)
        .contentType("application/problem+json")
        .body("status", equalTo(status));
  }
}

package org.cpor.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.intake.Claiming.JSON;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.claim;
import static org.cpor.intake.Claiming.newPartner;
import static org.cpor.intake.Claiming.post;
import static org.cpor.intake.Problems.problem;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cpor.testing.StackTestResource;
import org.cpor.testing.Tokens;
import org.cpor.testing.api.CheckingHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The body of a request is JSON in UTF-8 of limited size, with the fields of the contract. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class RequestBodiesComponentTest {

  private static final CheckingHttpClient HTTP = new CheckingHttpClient();

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
            .build());
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

  /** The answer to a line also names the missing fields. */
  @Test
  void allFieldsThatBreakTheContractAreToldTogether() throws Exception {
    String body =
        """
        {"colour": {"red": [1]}, "mpnId": 7, "customer": {"tenantId": [1], "name": "x", "domain": {}},\
         "proofOfExecution": ["a", 7, {"x": 1}], "customerContact": 5, "status": "APPROVED"}\
        """;
    List<String> fields =
        List.of(
            "mpnId",
            "customer.tenantId",
            "customer.domain",
            "customer.name",
            "proofOfExecution[1]",
            "proofOfExecution[2]",
            "customerContact",
            "colour",
            "status");

    problem(as(partner).contentType(ContentType.JSON).body(body).post("/claims").then(), 400)
        .body("violations.field", containsInAnyOrder(fields.toArray()));
    String line = send("/claims/batch", "application/x-ndjson", body.getBytes(UTF_8)).body();
    assertThat(JSON.readTree(line).at("/problem/violations").findValuesAsText("field"))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    fields.stream(),
                    Stream.of("proofOfExecution[0]", "solutionArea", "activity", "product"))
                .toList());
  }

  @Test
  void aBodyWithManyUnknownFieldsNamesAHundred() {
    String body =
        IntStream.range(0, 1_000)
            .mapToObj(i -> "\"f" + i + "\": 1")
            .collect(joining(",", "{", "}"));

    problem(as(partner).contentType(ContentType.JSON).body(body).post("/claims").then(), 400)
        .body("violations", hasSize(100));
  }

  @Test
  void controlCharactersInTextsAreRefusedTogether() {
    ObjectNode claim = claim().put("note", "a\u0008b");
    claim.putObject("customerContact").put("name", "Kiss\u001bAnna").put("email", "a@b.example");
    claim.putObject("partnerContact").put("name", "Nagy\nBéla").put("email", "a@b.example");

    problem(post(as(partner), claim).then(), 400)
        .body(
            "violations.field",
            containsInAnyOrder("note", "customerContact.name", "partnerContact.name"));
    problem(
            as(partner)
                .header("Accept-Language", "hu")
                .contentType(ContentType.JSON)
                .body(claim().put("note", "a\u0008b").toString())
                .post("/claims")
                .then(),
            400)
        .body("violations[0].message", equalTo("nem tartalmazhat vezérlőkaraktert"));

    String path = "/claims/" + post(as(partner), claim().put("note", "a\n\tb")).path("claimId");
    for (String act : List.of("comments", "withdrawal", "dispute")) {
      String field =
          Map.of("comments", "text", "withdrawal", "reason", "dispute", "justification").get(act);
      problem(
              as(partner)
                  .contentType(ContentType.JSON)
                  .body("{\"%s\": \"a\\u0007b\"}".formatted(field))
                  .post(path + "/" + act)
                  .then(),
              400)
          .body("violations.field", equalTo(List.of(field)))
          .body("violations.message", equalTo(List.of("must not contain control characters")));
    }
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

  private HttpResponse<String> send(BodyPublisher body, String token)
      throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(claims)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(20))
            .POST(body)
            .build());
  }
}

package org.cpor.intake.claim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.intake.Claiming.JSON;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.claim;
import static org.cpor.intake.Claiming.newPartner;
import static org.cpor.intake.Claiming.withRole;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.cpor.events.ClaimSubmitted;
import org.cpor.intake.RequestLog;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.cpor.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StackTestResource.class)
@Timeout(300)
class BatchComponentTest {

  private static final String PROBLEMS = "https://cpor.example/problems/";

  @TestHTTPResource("/claims/batch")
  URI batch;

  private final String partner = newPartner();

  @Test
  void eachLineIsAClaimAndIsAnsweredInItsPlace() throws IOException {
    List<JsonNode> answers = send(as(partner), bytes(500, i -> claim().toString()));

    assertThat(answers)
        .extracting(answer -> answer.path("line").asInt())
        .isEqualTo(IntStream.rangeClosed(1, 500).boxed().toList());
    assertThat(answers).allMatch(answer -> answer.size() == 2);
    UUID last = UUID.fromString(answers.getLast().get("claimId").asText());
    as(partner).get("/claims/" + last).then().statusCode(200).body("status", equalTo("SUBMITTED"));
    assertThat(FactTopics.awaitEvents(ClaimSubmitted.class, last, 1)).hasSize(1);
    assertThat(claims()).isEqualTo(500);
  }

  @Test
  void aBadLineStopsNoOtherAndIsToldWhatASingleClaimWouldBe() throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    lines.writeBytes((claim() + "\n").getBytes(UTF_8));
    lines.writeBytes("{\"mpnId\": \n".getBytes(UTF_8));
    lines.writeBytes("\n \r\n".getBytes(UTF_8));
    lines.writeBytes(
        (claim().put("mpnId", "x").put("locale", "no language") + "\n").getBytes(UTF_8));
    lines.writeBytes((claim().put("colour", "red") + "\n").getBytes(UTF_8));
    lines.writeBytes("[]\nnull\n{} {}\n".getBytes(UTF_8));
    lines.writeBytes((claim().put("note", "x".repeat(100_000)) + "\n").getBytes(UTF_8));
    lines.writeBytes((claim().put("note", "x".repeat(3_000_000)) + "\n").getBytes(UTF_8));
    lines.writeBytes((claim().put("note", "Árvíztűrő") + "\n").getBytes(ISO_8859_1));
    lines.writeBytes((claim().put("partnerId", newPartner()) + "\r\n").getBytes(UTF_8));
    lines.writeBytes(claim().put("note", "😀 שלום <script>").toString().getBytes(UTF_8));

    List<JsonNode> answers = send(as(partner), lines.toByteArray());

    assertThat(answers)
        .extracting(answer -> answer.path("line").asInt())
        .containsExactly(1, 2, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14);
    assertThat(answers)
        .extracting(answer -> answer.at("/problem/type").asText().replace(PROBLEMS, ""))
        .containsExactly(
            "",
            "malformed-request",
            "invalid-request",
            "invalid-request",
            "malformed-request",
            "malformed-request",
            "malformed-request",
            "invalid-request",
            "too-large",
            "malformed-request",
            "invalid-request",
            "");
    assertThat(answers.get(2).at("/problem/violations"))
        .extracting(violation -> violation.get("field").asText())
        .containsExactly("mpnId", "locale");
    assertThat(answers.get(3).at("/problem/violations/0/field").asText()).isEqualTo("colour");
    assertThat(answers.get(7).at("/problem/violations/0/field").asText()).isEqualTo("note");
    assertThat(answers.get(10).at("/problem/violations/0/field").asText()).isEqualTo("partnerId");
    assertThat(claims()).isEqualTo(2);
  }

  @Test
  void aBatchSentAgainWithItsKeyFilesNothingTwice() throws IOException {
    List<String> lines = IntStream.range(0, 300).mapToObj(i -> claim().toString()).toList();
    String key = "key-" + UUID.randomUUID();
    List<JsonNode> half = send(keyed(key), bytes(150, lines::get));

    List<JsonNode> whole = send(keyed(key), bytes(300, lines::get));

    assertThat(whole.subList(0, 150)).isEqualTo(half);
    assertThat(claims()).isEqualTo(300);
    assertThat(send(keyed(key), bytes(300, lines::get))).isEqualTo(whole);
    assertThat(claims()).isEqualTo(300);
    JsonNode other = send(keyed(key), claim().toString().getBytes(UTF_8)).getFirst();
    assertThat(other.at("/problem/type").asText()).isEqualTo(PROBLEMS + "idempotency-key-reused");
    assertThat(other.at("/problem/status").asInt()).isEqualTo(422);
    assertThat(send(keyed(key + "-2"), lines.getFirst().getBytes(UTF_8)).getFirst().has("claimId"))
        .isTrue();
    assertThat(claims()).isEqualTo(301);
  }

  @Test
  void thePortalNamesThePartnerOfEachLine() throws IOException {
    List<JsonNode> answers =
        send(
            withRole("portal"),
            (claim().put("partnerId", partner) + "\n" + claim()).getBytes(UTF_8));

    assertThat(answers.getFirst().has("claimId")).isTrue();
    assertThat(answers.getLast().at("/problem/violations/0/field").asText()).isEqualTo("partnerId");
    assertThat(claims()).isEqualTo(1);
  }

  @Test
  void anEmptyBatchHasNoAnswers() throws IOException {
    assertThat(send(as(partner), new byte[0])).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"reviewer", "review-lead", "operator", "directory-feed"})
  void whoFilesNoClaimFilesNoBatch(String role) {
    post(withRole(role), claim().toString().getBytes(UTF_8))
        .statusCode(403)
        .contentType("application/problem+json");
  }

  @Test
  void aBatchIsRefusedAsAWholeForWhatIsWrongWithAll() {
    byte[] one = claim().toString().getBytes(UTF_8);

    post(RestAssured.given(), one).statusCode(401);
    post(withRole("billing-admin"), one).statusCode(403);
    post(keyed("two words"), one).statusCode(400);
    as(partner)
        .contentType("application/json")
        .body(one)
        .post("/claims/batch")
        .then()
        .statusCode(415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32BE", "ISO-8859-2"})
  void aBatchInAnotherEncodingIsRefusedAsAWhole(String charset) {
    String lines = claim() + "\n" + claim().put("note", "Árvíztűrő") + "\n";

    post(as(partner), lines.getBytes(Charset.forName(charset)))
        .statusCode(400)
        .contentType("application/problem+json")
        .body("detail", containsString("Send it in UTF-8"));

    assertThat(claims()).isZero();
  }

  @Test
  void aByteOrderMarkAndLineEndsOfWindowsAreTaken() throws IOException {
    String lines = "\ufeff" + claim() + "\r\n" + claim().put("note", "a\u2028b") + "\r\n\r\n";

    assertThat(send(as(partner), lines.getBytes(UTF_8)))
        .hasSize(2)
        .allMatch(answer -> answer.has("claimId"));
  }

  @Test
  void aLineIsAnsweredBeforeTheNextIsSent() throws IOException {
    try (Socket client = connect()) {
      OutputStream to = client.getOutputStream();
      BufferedReader from =
          new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
      for (int i = 1; i <= 3; i++) {
        chunk(to, claim() + "\n");
        assertThat(nextAnswer(from).path("line").asInt()).isEqualTo(i);
      }
      chunk(to, "");
    }
    assertThat(claims()).isEqualTo(3);
  }

  @Test
  void aClientThatSendsAHundredThousandLinesBeforeItListensHearsOfEach() throws IOException {
    int count = 100_000;
    try (Socket client = connect()) {
      OutputStream to = client.getOutputStream();
      for (int i = 0; i < count; i += 1_000) {
        StringBuilder lines = new StringBuilder();
        for (int j = 0; j < 1_000; j++) {
          lines.append(j == 0 ? claim().toString() : "{\"mpnId\": \"x\"}").append('\n');
        }
        chunk(to, lines.toString());
      }
      chunk(to, "");
      BufferedReader from =
          new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
      for (int i = 1; i <= count; i++) {
        JsonNode answer = nextAnswer(from);
        assertThat(answer.path("line").asInt()).isEqualTo(i);
        assertThat(answer.has("claimId")).isEqualTo(i % 1_000 == 1);
      }
    }
    assertThat(claims()).isEqualTo(100);
  }

  @Test
  void whatWasReadOfABatchThatBreaksOffIsFiled() throws IOException {
    try (Socket client = connect()) {
      chunk(client.getOutputStream(), claim() + "\n" + claim() + "\n{\"mpnId\": ");
      BufferedReader from =
          new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
      nextAnswer(from);
      nextAnswer(from);
    }
    assertThat(claims()).isEqualTo(2);
  }

  @Test
  void aClientThatGoesAwayIsNoFault() throws IOException {
    try (RequestLog log = new RequestLog()) {
      try (Socket client = connect()) {
        chunk(client.getOutputStream(), claim() + "\n");
        nextAnswer(new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8)));
      }
      log.tellsOfNoFault(batch.getPath());
    }
  }

  private RequestSpecification keyed(String key) {
    return as(partner).header("Idempotency-Key", key);
  }

  private int claims() {
    int claims = 0;
    String after = "";
    while (true) {
      var page = as(partner).get("/claims?limit=200" + after).then().statusCode(200).extract();
      claims += page.<List<?>>path("items").size();
      if (page.path("next") == null) {
        return claims;
      }
      after = "&after=" + page.path("next");
    }
  }

  private static ValidatableResponse post(RequestSpecification as, byte[] lines) {
    return as.contentType("application/x-ndjson; charset=utf-8")
        .body(lines)
        .post("/claims/batch")
        .then();
  }

  private static List<JsonNode> send(RequestSpecification as, byte[] lines) throws IOException {
    String body =
        post(as, lines).statusCode(200).contentType("application/x-ndjson").extract().asString();
    List<JsonNode> answers = new ArrayList<>();
    for (String answer : body.lines().toList()) {
      answers.add(JSON.readTree(answer));
    }
    return answers;
  }

  private static byte[] bytes(int count, IntFunction<String> line) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append(line.apply(i)).append('\n');
    }
    return lines.toString().getBytes(UTF_8);
  }

  /** A request whose body is sent, and whose answer is read, at the test's own pace. */
  private Socket connect() throws IOException {
    Socket client = new Socket(InetAddress.getLoopbackAddress(), batch.getPort());
    client
        .getOutputStream()
        .write(
            """
            POST /claims/batch HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/x-ndjson\r
            Transfer-Encoding: chunked\r
            Authorization: Bearer %s\r
            \r
            """
                .formatted(Tokens.forPartner(partner))
                .getBytes(US_ASCII));
    return client;
  }

  private static void chunk(OutputStream to, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    to.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(US_ASCII));
    to.write(bytes);
    to.write("\r\n".getBytes(US_ASCII));
    to.flush();
  }

  /** Skips the answer's head and the sizes of its chunks; a line may be in two of them. */
  private static JsonNode nextAnswer(BufferedReader from) throws IOException {
    StringBuilder answer = new StringBuilder();
    for (String line = from.readLine(); line != null; line = from.readLine()) {
      if (!answer.isEmpty() || line.startsWith("{")) {
        answer.append(line);
        if (count(answer, '{') == count(answer, '}')) {
          return JSON.readTree(answer.toString());
        }
        from.readLine();
      }
    }
    throw new IOException("the answers end too early");
  }

  private static long count(StringBuilder text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }
}

package org.cpor.intake.claim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpor.intake.Claiming.JSON;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.claim;
import static org.cpor.intake.Claiming.newPartner;
import static org.cpor.intake.Claiming.withRole;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.cpor.events.fact.PartnerFact.ClaimSubmitted;
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

  private static final String REPLAYED = "Idempotent-Replayed";
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
  void aBatchSentAgainWithItsKeyGetsTheFirstAnswersAgain() throws IOException {
    byte[] lines =
        bytes(300, i -> i % 3 == 0 ? claim().put("mpnId", "x").toString() : claim().toString());
    String key = newKey();
    List<JsonNode> first = answers(post(keyed(key), lines).header(REPLAYED, nullValue()));

    List<JsonNode> again = answers(post(keyed(key), lines).header(REPLAYED, "true"));

    assertThat(again).isEqualTo(first);
    assertThat(again).filteredOn(answer -> answer.has("claimId")).hasSize(200);
    assertThat(again.getFirst().at("/problem/violations/0/field").asText()).isEqualTo("mpnId");
    assertThat(claims()).isEqualTo(200);
  }

  @Test
  void anotherBatchWithAUsedKeyIsRefusedAsAWhole() throws IOException {
    String line = claim().toString();
    String key = newKey();
    send(keyed(key), line.getBytes(UTF_8));

    for (String other : List.of(line + "\n" + claim(), claim().toString(), "")) {
      post(keyed(key), other.getBytes(UTF_8))
          .statusCode(422)
          .contentType("application/problem+json")
          .body("type", equalTo(PROBLEMS + "idempotency-key-reused"));
    }
    assertThat(claims()).isEqualTo(1);
    assertThat(send(keyed(key + "-2"), line.getBytes(UTF_8)).getFirst().has("claimId")).isTrue();
    assertThat(claims()).isEqualTo(2);
  }

  @Test
  void anEmptyBatchUsesItsKeyToo() throws IOException {
    String key = newKey();

    assertThat(answers(post(keyed(key), new byte[0]).header(REPLAYED, nullValue()))).isEmpty();
    assertThat(answers(post(keyed(key), new byte[0]).header(REPLAYED, "true"))).isEmpty();
    post(keyed(key), claim().toString().getBytes(UTF_8)).statusCode(422);
  }

  @Test
  void aBatchThatIsRefusedAsAWholeLeavesItsKeyFree() throws IOException {
    String key = newKey();
    post(keyed(key), claim().toString().getBytes(UTF_16)).statusCode(400);

    assertThat(send(keyed(key), claim().toString().getBytes(UTF_8)).getFirst().has("claimId"))
        .isTrue();
  }

  @Test
  void ofBatchesWithOneKeyAtTheSameTimeEachGetsTheSameAnswers() throws Exception {
    byte[] lines = bytes(100, i -> i % 4 == 0 ? "{}" : claim().toString());
    String key = newKey();
    List<Future<List<JsonNode>>> sent = new ArrayList<>();
    try (ExecutorService senders = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 4; i++) {
        sent.add(senders.submit(() -> send(keyed(key), lines)));
      }
    }

    for (Future<List<JsonNode>> answers : sent) {
      assertThat(answers.get()).isEqualTo(sent.getFirst().get()).hasSize(100);
    }
    assertThat(claims()).isEqualTo(75);
  }

  @Test
  void aBatchThatWasInterruptedIsFinishedWhenItIsSentAgain() throws IOException {
    byte[] lines = bytes(3_000, i -> claim().toString());
    String key = newKey();
    try (Socket client = connect("Idempotency-Key: " + key + "\r\n")) {
      chunk(client.getOutputStream(), new String(lines, UTF_8));
      chunk(client.getOutputStream(), "");
      await().until(() -> !pageOfClaims("").<List<?>>path("items").isEmpty());
    }

    assertThat(send(keyed(key), lines)).hasSize(3_000).allMatch(answer -> answer.has("claimId"));
    assertThat(claims()).isEqualTo(3_000);
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

  private static String newKey() {
    return "key-" + UUID.randomUUID();
  }

  private ExtractableResponse<Response> pageOfClaims(String after) {
    return as(partner).get("/claims?limit=200" + after).then().statusCode(200).extract();
  }

  private int claims() {
    int claims = 0;
    String after = "";
    while (true) {
      var page = pageOfClaims(after);
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
    return answers(post(as, lines));
  }

  private static List<JsonNode> answers(ValidatableResponse response) throws IOException {
    String body = response.statusCode(200).contentType("application/x-ndjson").extract().asString();
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
    return connect("");
  }

  private Socket connect(String header) throws IOException {
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
            %s\r
            """
                .formatted(Tokens.forPartner(partner), header)
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

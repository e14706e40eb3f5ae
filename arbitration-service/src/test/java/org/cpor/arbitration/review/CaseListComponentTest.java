package org.cpor.arbitration.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpor.arbitration.review.CasePages.list;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cpor.arbitration.ObservedNames;
import org.cpor.arbitration.Person;
import org.cpor.arbitration.TestClock;
import org.cpor.arbitration.VerifiedClaim;
import org.cpor.events.fact.ArbitrationFact.ReviewOpened;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reviewers filter, search and sort the list of cases. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class CaseListComponentTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  @Inject TestClock clock;

  private final Person reviewer = Person.reviewer();

  /**
   * Letters that no other test uses. Therefore a search with these letters finds no cases of other
   * tests.
   */
  private final String unique = unique();

  private final UUID tenantId = randomIdFrom('1');
  private final UUID otherTenantId = randomIdFrom('2');
  private final VerifiedClaim claim =
      VerifiedClaim.of("P1" + unique, tenantId, Instant.parse("2026-11-20T09:30:00Z"))
          .of("PRESALES", unique + "-kavehaz.example");
  private final VerifiedClaim other =
      VerifiedClaim.of("P2" + unique, otherTenantId, Instant.parse("2026-11-13T09:30:00Z"))
          .on("POWER_BI");

  private static UUID randomIdFrom(char first) {
    return UUID.fromString(first + UUID.randomUUID().toString().substring(1));
  }

  private static String unique() {
    return UUID.randomUUID().toString().replaceAll("[0-9-]", "x").substring(0, 32)
        + UUID.randomUUID().toString().substring(0, 8);
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  private UUID caseId = new UUID(0, 0);
  private UUID otherCaseId = new UUID(0, 0);

  /** Opens a case on each claim, and waits until the names of the customers are known. */
  private void openNamedCases() {
    caseId = claim.admitted().caseId();
    otherCaseId = other.admitted().caseId();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    ObservedNames.customer(tenantId, "Kávéház " + unique, "HU", now);
    ObservedNames.customer(otherTenantId, "Bäckerei " + unique, "DE", now);
    ObservedNames.partner(claim.partnerId(), "Fabrikam " + unique, now);
    await()
        .atMost(TIMEOUT)
        .until(() ->
            found("kavehaz " + unique).contains(caseId)
                && found("backerei " + unique).contains(otherCaseId)
                && found("fabrikam " + unique).contains(caseId));
  }

  private List<UUID> found(String words) {
    return list(reviewer, Map.of("q", words));
  }

  @Test
  void aSearchFindsNamesDomainsProductsAndIds() {
    openNamedCases();

    assertThat(found("Kavehaz " + unique)).containsExactly(caseId);
    assertThat(found("KÁVÉHÁZ Fabrikam " + unique)).containsExactly(caseId);
    assertThat(found("power bi " + unique)).containsExactly(otherCaseId);
    assertThat(found("dynamics_365 " + unique)).containsExactly(caseId);
    assertThat(found(unique + "-KAVEHAZ.example")).containsExactly(caseId);
    assertThat(found(other.partnerId())).containsExactly(otherCaseId);
    assertThat(found("4567890 " + claim.partnerId())).containsExactly(caseId);
    for (UUID id : List.of(caseId, claim.claimId(), tenantId)) {
      assertThat(found(id.toString())).containsExactly(caseId);
    }
    assertThat(found("Kavehaz " + claim.fact().details().subscriptionId() + " " + unique))
        .containsExactly(caseId);
    assertThat(found(unique)).containsExactly(otherCaseId, caseId);
    assertThat(found("kavehaz% " + unique)).isEmpty();
    assertThat(found("kavehaz absent " + unique)).isEmpty();
  }

  @Test
  void eachFilterListsTheCasesThatMatch() {
    openNamedCases();

    assertListed("tenantId", tenantId, caseId);
    assertListed("claimId", claim.claimId(), caseId);
    assertListed("partnerId", claim.partnerId(), caseId);
    assertListed("customer", "kaveHAZ " + unique, caseId);
    assertListed("customer", "bäckerei " + unique, otherCaseId);
    assertListed("customer", unique + "-kave", caseId);
    assertListed("customer", tenantId, caseId);
    assertListedOfBoth("product", "POWER_BI", otherCaseId);
    assertListedOfBoth("activity", "PRESALES", caseId);
    assertListedOfBoth("activity", "USAGE", otherCaseId);
    assertListedOfBoth("region", "de", otherCaseId);
    assertListedOfBoth("dueBefore", "2026-11-24T00:00:00Z", otherCaseId);
    assertListedOfBoth("dueFrom", "2026-11-24T00:00:00Z", caseId);
    assertListedOfBoth(
        "openedFrom", clock.instant().minusSeconds(600).toString(), otherCaseId, caseId);
    assertListedOfBoth("openedBefore", clock.instant().minusSeconds(600).toString());
    assertListedOfBoth("urgency", "OVERDUE");
    assertListedOfBoth("urgency", "DUE_TODAY", otherCaseId);
    assertListedOfBoth("urgency", "LATER", caseId);
    assertListedOfBoth("disputed", false, otherCaseId, caseId);
    assertListedOfBoth("disputed", true);
  }

  private void assertListed(String parameter, Object value, UUID... cases) {
    assertThat(list(reviewer, Map.of(parameter, value))).as(parameter).containsExactly(cases);
  }

  private void assertListedOfBoth(String parameter, Object value, UUID... cases) {
    assertThat(list(reviewer, Map.of(parameter, value, "q", unique)))
        .as(parameter)
        .containsExactly(cases);
  }

  @Test
  void theUrgencyOfACaseFollowsTheClock() {
    UUID opened = claim.admitted().caseId();

    assertThat(urgency()).isEqualTo("LATER");
    // The due date is the end of Friday, 27 November, in Budapest.
    clock.advance(Duration.between(clock.instant(), Instant.parse("2026-11-25T00:00:00Z")));
    assertThat(urgency()).isEqualTo("DUE_SOON");
    clock.advance(Duration.between(clock.instant(), Instant.parse("2026-11-26T23:00:00Z")));
    assertThat(urgency()).isEqualTo("DUE_TODAY");
    assertListed("claimId", claim.claimId(), opened);
    clock.advance(Duration.between(clock.instant(), Instant.parse("2026-11-27T23:00:00Z")));
    assertThat(urgency()).isEqualTo("OVERDUE");
  }

  private String urgency() {
    Response listed = reviewer.asks().queryParam("claimId", claim.claimId()).get("/cases");
    String urgency = listed.then().statusCode(200).extract().path("items[0].urgency");
    assertThat(list(reviewer, Map.of("claimId", claim.claimId(), "urgency", urgency))).hasSize(1);
    assertThat(listed.<Boolean>path("items[0].dueSoon"))
        .isEqualTo(urgency.equals("DUE_TODAY") || urgency.equals("DUE_SOON"));
    return urgency;
  }

  @ParameterizedTest
  @CsvSource({
    "customer, otherFirst",
    "-customer, otherLast",
    "partner, otherLast",
    "-partner, otherFirst",
    "product, otherLast",
    "-product, otherFirst",
    "tenantId, otherLast",
    "-tenantId, otherFirst",
    "activity, otherLast",
    "-activity, otherFirst",
    "region, otherFirst",
    "-region, otherLast",
    "contested, otherLast",
    "-contested, otherFirst",
    "dueAt, otherFirst",
    "-dueAt, otherLast",
    "openedAt, otherLast",
    "-openedAt, otherFirst",
    "assignee, otherFirst",
    "-assignee, otherLast"
  })
  void aListIsSortedAndPagedInItsOrder(String sort, String expected) {
    openNamedCases();
    VerifiedClaim.of("P3" + unique, tenantId).of("PRESALES", "fabrikam.example").admitted();
    reviewer.takes(caseId).statusCode(200);

    List<UUID> sorted = list(reviewer, Map.of("sort", sort, "q", unique, "limit", 1));

    assertThat(sorted)
        .isEqualTo(
            expected.equals("otherFirst")
                ? List.of(otherCaseId, caseId)
                : List.of(caseId, otherCaseId));
  }

  @Test
  void casesAreSortedByTheSmallestIdOfTheirClaims() {
    openNamedCases();
    boolean otherFirst = other.claimId().toString().compareTo(claim.claimId().toString()) < 0;
    List<UUID> expected = otherFirst ? List.of(otherCaseId, caseId) : List.of(caseId, otherCaseId);

    for (int limit : List.of(1, 2)) {
      assertThat(list(reviewer, Map.of("sort", "claimId", "q", unique, "limit", limit)))
          .isEqualTo(expected);
      assertThat(list(reviewer, Map.of("sort", "-claimId", "q", unique, "limit", limit)))
          .isEqualTo(expected.reversed());
    }
  }

  @Test
  void equalCasesAreSortedByTheirIds() {
    openNamedCases();
    List<UUID> expected =
        caseId.toString().compareTo(otherCaseId.toString()) < 0
            ? List.of(caseId, otherCaseId)
            : List.of(otherCaseId, caseId);

    assertThat(list(reviewer, Map.of("sort", "disputed", "q", unique, "limit", 1)))
        .isEqualTo(expected);
    assertThat(list(reviewer, Map.of("sort", "-disputed", "q", unique, "limit", 1)))
        .isEqualTo(expected.reversed());
  }

  @Test
  void aCursorOfAnotherOrderIsRefused() {
    openNamedCases();
    String next =
        reviewer
            .asks()
            .queryParams(Map.of("q", unique, "limit", 1))
            .get("/cases")
            .then()
            .extract()
            .path("next");

    reviewer
        .asks()
        .queryParams(Map.of("q", unique, "limit", 1, "sort", "customer", "after", next))
        .get("/cases")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("after"));
  }

  @Test
  void aDisputedCaseIsFoundAndCounted() {
    UUID first = claim.admitted().caseId();
    reviewer.takes(first).statusCode(200);
    reviewer
        .rules(first, "{\"outcome\": \"NONE\", \"rationale\": \"Nothing shows.\"}")
        .statusCode(200);
    long before = totals(reviewer).getLong("disputed");
    claim.disputes(Instant.parse("2026-11-20T09:45:00Z"));
    UUID second =
        FactTopics.awaitEvents(ReviewOpened.class, claim.claimId(), 2).getLast().fact().caseId();

    assertThat(list(reviewer, Map.of("disputed", true, "tenantId", tenantId)))
        .containsExactly(second);
    assertThat(totals(reviewer).getLong("disputed")).isEqualTo(before + 1);
    reviewer
        .asks()
        .queryParams(Map.of("state", "RULED", "claimId", claim.claimId()))
        .get("/cases")
        .then()
        .body("items.caseId", equalTo(List.of(first.toString())))
        .body("items[0].disputed", equalTo(false));
  }

  @Test
  void theSummaryCountsTheUndecidedCases() {
    JsonPath before = totals(reviewer);
    openNamedCases();
    VerifiedClaim.of("P3" + unique, tenantId).admitted();
    reviewer.takes(caseId).statusCode(200);
    reviewer.asks(caseId, claim.claimId()).statusCode(200);

    JsonPath after = totals(reviewer);

    assertThat(after.getLong("open")).isEqualTo(before.getLong("open") + 1);
    assertThat(after.getLong("waiting")).isEqualTo(before.getLong("waiting") + 1);
    assertThat(after.getLong("contested")).isEqualTo(before.getLong("contested") + 1);
    assertThat(after.getLong("dueToday")).isEqualTo(before.getLong("dueToday") + 1);
    assertThat(after.getLong("unassigned")).isEqualTo(before.getLong("unassigned") + 1);
    assertThat(after.getLong("overdue")).isEqualTo(before.getLong("overdue"));
    assertThat(after.getLong("mine")).isEqualTo(1);
  }

  private static JsonPath totals(Person person) {
    return person.asks().get("/cases/summary").then().statusCode(200).extract().jsonPath();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "disputed=maybe",
        "urgency=HIGH",
        "tenantId=x",
        "customer=ab",
        "partnerId=a b",
        "product=power bi",
        "claimId=x",
        "activity=SLEEPING",
        "region=HUN",
        "dueBefore=tomorrow",
        "dueFrom=2026-11-24",
        "openedFrom=x",
        "openedBefore=x",
        "q=ab",
        "q=a1 b2 c3 d4 e5 f6 g7 h8 nine",
        "sort=colour",
        "sort=-urgency"
      })
  void aFilterThatMakesNoSenseIsRefused(String query) {
    String[] parameter = query.split("=", 2);
    reviewer
        .asks()
        .queryParam(parameter[0], parameter[1])
        .get("/cases")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations.field", hasItem(parameter[0]));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assignee",
        "customer",
        "partnerId",
        "product",
        "region",
        "dueFrom",
        "dueBefore",
        "openedFrom",
        "openedBefore",
        "q"
      })
  void aBlankFilterIsRefused(String parameter) {
    for (String blank : List.of(" ", "\u00a0")) {
      reviewer
          .asks()
          .queryParam(parameter, blank)
          .get("/cases")
          .then()
          .statusCode(400)
          .body("violations.field", contains(parameter));
    }
  }

  @Test
  void onlyReviewersAndOperatorsReadTheSummary() {
    Person.ofPartner("P-1001").asks().get("/cases/summary").then().statusCode(403);
    reviewer.asks().queryParam("state", "OPEN").get("/cases/summary").then().statusCode(400);
  }
}

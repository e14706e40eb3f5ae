package org.cpor.intake.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.claim;
import static org.cpor.intake.Claiming.file;
import static org.cpor.intake.Claiming.newPartner;
import static org.cpor.intake.Claiming.withRole;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cpor.intake.Claiming;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;

/** A portal that polls with {@code updatedSince} gets each change once. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class FollowingChangesComponentTest {

  private static final String BEGINNING = "2020-01-01T00:00:00Z";

  @Inject DataSource database;

  private final String partner = newPartner();

  /** The claims on all pages of one poll, and the {@code updatedUntil} of the last page. */
  private record Changes(List<UUID> claimIds, String until) {}

  @Test
  void aPollThatBeginsWhereTheLastOneEndedGetsOnlyTheLaterChanges() throws IOException {
    UUID one = file(partner, claim());
    UUID two = file(partner, claim());
    UUID three = file(partner, claim());

    Changes first = poll(BEGINNING);
    withdraw(two);
    UUID four = file(partner, claim());
    Changes second = poll(first.until());
    Changes third = poll(second.until());

    assertThat(first.claimIds()).containsExactly(one, two, three);
    assertThat(second.claimIds()).containsExactly(two, four);
    assertThat(third.claimIds()).isEmpty();
    assertThat(Instant.parse(third.until())).isAfterOrEqualTo(Instant.parse(second.until()));
  }

  @Test
  void aClaimThatChangesWhileThePagesAreReadIsListedAgain() throws IOException {
    UUID one = file(partner, claim());
    UUID two = file(partner, claim());

    String next = changes(BEGINNING + "&limit=1").body("items", hasSize(1)).extract().path("next");
    withdraw(one);

    assertThat(changes(BEGINNING + "&after=" + next).extract().<List<String>>path("items.claimId"))
        .containsExactly(two.toString(), one.toString());
  }

  @Test
  void theInstantIsInclusive() {
    file(partner, claim());
    UUID claimId = file(partner, claim());
    String updatedAt = as(partner).get("/claims/" + claimId).path("updatedAt");

    changes(updatedAt).body("items.claimId", contains(claimId.toString()));
  }

  @Test
  void aChangeThatIsCommittedLateIsNeitherMissedNorListedTwice() throws Exception {
    UUID slow = file(partner, claim());
    Changes before = poll(BEGINNING);
    Changes during;
    UUID fast;
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement update =
          connection.prepareStatement("update claim set note = 'slow' where claim_id = ?")) {
        update.setObject(1, slow);
        assertThat(update.executeUpdate()).isOne();
      }
      fast = file(partner, claim());

      during = poll(before.until());
      // The other orders show all that is committed.
      as(partner)
          .get("/claims?sort=-updatedAt")
          .then()
          .body("items.claimId", contains(fast.toString(), slow.toString()));
      connection.commit();
    }
    Changes after = poll(during.until());

    assertThat(during.claimIds()).isEmpty();
    assertThat(after.claimIds()).containsExactly(slow, fast);
    assertThat(poll(after.until()).claimIds()).isEmpty();
  }

  /** In this test, a transaction begins before a poll, and changes a claim after the poll. */
  @Test
  void anEndIsNeverBeforeWhatWasListed() throws Exception {
    file(partner, claim());
    UUID late = file(partner, claim());
    Changes before;
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement begin = connection.prepareStatement("select 1")) {
        assertThat(begin.execute()).isTrue();
      }
      String next = changes(BEGINNING + "&limit=1").extract().path("next");
      UUID shown = file(partner, claim());
      before = poll(BEGINNING);
      try (PreparedStatement update =
          connection.prepareStatement("update claim set note = 'late' where claim_id = ?")) {
        update.setObject(1, late);
        assertThat(update.executeUpdate()).isOne();
      }

      assertThat(before.claimIds()).endsWith(late, shown);
      assertThat(poll(before.until())).isEqualTo(new Changes(List.of(), before.until()));
      String position = changes(BEGINNING + "&after=" + next).extract().path("updatedUntil");
      assertThat(poll(position).claimIds()).doesNotContain(late);
      connection.commit();
    }
    assertThat(poll(before.until()).claimIds()).containsExactly(late);
  }

  @Test
  void filtersAndOtherOrdersApplyToChangesToo() throws IOException {
    UUID one = file(partner, claim());
    UUID two = file(partner, claim());
    withdraw(one);
    String since = poll(BEGINNING).until();
    withdraw(two);
    UUID three = file(partner, claim());

    changes(since + "&status=WITHDRAWN").body("items.claimId", contains(two.toString()));
    changes(since + "&status=WITHDRAWN&status=SUBMITTED&sort=-filedAt")
        .body("items.claimId", contains(three.toString(), two.toString()))
        .body("updatedUntil", nullValue());
    withRole("reviewer")
        .get("/claims?updatedSince=" + since + "&partnerId=" + partner + "&q=" + three)
        .then()
        .body("items.claimId", contains(three.toString()));
    assertThat(as(partner).get("/claims/export?updatedSince=" + since).asString())
        .contains(two.toString(), three.toString())
        .doesNotContain(one.toString());
  }

  @Test
  void aTotalIsCountedOnlyOnRequest() {
    file(partner, claim());
    file(partner, claim());
    UUID withdrawn = file(partner, claim());
    withdraw(withdrawn);

    as(partner).get("/claims?limit=1").then().body("total", nullValue());
    String next =
        as(partner)
            .get("/claims?limit=1&total=true")
            .then()
            .body("total", equalTo(3))
            .body("totalIsLowerBound", nullValue())
            .extract()
            .path("next");
    as(partner).get("/claims?total=true&after=" + next).then().body("total", equalTo(3));
    as(partner)
        .get("/claims?total=true&status=WITHDRAWN&status=REJECTED")
        .then()
        .body("total", equalTo(1));
    as(newPartner())
        .get("/claims?total=true&partnerId=" + partner)
        .then()
        .body("total", equalTo(0));
  }

  @Test
  void aTotalAboveTenThousandIsALowerBound() throws SQLException {
    String domain = "t" + UUID.randomUUID() + ".example";
    StoredClaims.add(database, partner, domain, "note", 10_001);

    as(partner)
        .get("/claims?total=true&limit=1")
        .then()
        .body("total", equalTo(10_000))
        .body("totalIsLowerBound", equalTo(true));
    withRole("reviewer")
        .get("/claims?total=true&limit=1&q=c7." + domain)
        .then()
        .body("total", equalTo(500))
        .body("totalIsLowerBound", nullValue());
  }

  private void withdraw(UUID claimId) {
    as(partner)
        .contentType(ContentType.JSON)
        .body("{\"reason\": \"test\"}")
        .post("/claims/" + claimId + "/withdrawal")
        .then()
        .statusCode(200)
        .body("updatedAt", nullValue());
  }

  private ValidatableResponse changes(String query) {
    return as(partner).get("/claims?updatedSince=" + query).then().statusCode(200);
  }

  private Changes poll(String since) throws IOException {
    List<UUID> claimIds = new ArrayList<>();
    String after = "";
    while (true) {
      JsonNode page =
          Claiming.JSON.readTree(changes(since + "&limit=2" + after).extract().asString());
      page.get("items")
          .forEach(item -> claimIds.add(UUID.fromString(item.get("claimId").asText())));
      if (!page.has("next")) {
        return new Changes(claimIds, page.get("updatedUntil").asText());
      }
      assertThat(page.has("updatedUntil")).isFalse();
      after = "&after=" + page.get("next").asText();
    }
  }
}

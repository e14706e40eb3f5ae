package org.cpor.arbitration.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.arbitration.Person.award;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.Person;
import org.cpor.arbitration.VerifiedClaim;
import org.cpor.events.fact.ArbitrationFact.AssociationEnded;
import org.cpor.events.fact.ArbitrationFact.AssociationStarted;
import org.cpor.events.fact.ArbitrationFact.ClaimApproved;
import org.cpor.events.fact.ArbitrationFact.ClaimRejected;
import org.cpor.events.fact.ArbitrationFact.CompetitionEnded;
import org.cpor.events.topic.Topics;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class RulingComponentTest {

  private final UUID tenant = UUID.randomUUID();
  private final VerifiedClaim first = VerifiedClaim.of("P-1001-" + tenant, tenant);
  private final VerifiedClaim second = VerifiedClaim.of("P-1002-" + tenant, tenant);
  private final Person reviewer = Person.reviewer();

  @Test
  void anAwardApprovesOneClaimAndRejectsTheOther() {
    UUID caseId = contest();

    reviewer
        .awards(caseId, second.claimId())
        .body("state", equalTo("RULED"))
        .body("assignee", nullValue())
        .body("ruling.outcome", equalTo("AWARD"))
        .body("ruling.claimId", equalTo(second.claimId().toString()))
        .body("ruling.by", equalTo(reviewer.name()))
        .body("holder.claimId", equalTo(second.claimId().toString()))
        .body("parties.decision", equalTo(List.of("REJECTED", "APPROVED")))
        .body("parties[0].rejectionReason", equalTo("AWARDED_TO_ANOTHER_PARTNER"));

    ClaimApproved approved = FactTopics.await(ClaimApproved.class, second.claimId());
    AssociationStarted started = FactTopics.await(AssociationStarted.class, second.claimId());
    ClaimRejected rejected = FactTopics.await(ClaimRejected.class, first.claimId());
    assertThat(approved.caseId()).isEqualTo(caseId);
    assertThat(approved.claim()).isEqualTo(second.fact().claim());
    assertThat(approved.decidedBy()).isEqualTo(reviewer.name());
    assertThat(rejected.decidedBy()).isEqualTo(reviewer.name());
    assertThat(started.associationId()).isEqualTo(approved.associationId());
    assertThat(started.subject().tenantId()).isEqualTo(tenant);
    assertThat(started.subject().product()).isEqualTo(VerifiedClaim.PRODUCT);
    assertThat(rejected.reason()).isEqualTo("AWARDED_TO_ANOTHER_PARTNER");
    assertThat(rejected.claim()).isEqualTo(first.fact().claim());
  }

  @Test
  void aLosingHolderIsSuperseded() {
    reviewer.awards(first.admitted().caseId(), first.claimId());
    UUID held = FactTopics.await(AssociationStarted.class, first.claimId()).associationId();

    reviewer
        .awards(second.admitted().caseId(), second.claimId())
        .body("holder.claimId", equalTo(second.claimId().toString()))
        .body("parties.decision", equalTo(List.of("SUPERSEDED", "APPROVED")));

    AssociationEnded ended = FactTopics.await(AssociationEnded.class, first.claimId());
    assertThat(ended.associationId()).isEqualTo(held);
    assertThat(ended.reason()).isEqualTo("SUPERSEDED");
    assertThat(ended.claim()).isEqualTo(first.fact().claim());
    assertThat(ended.endedAt())
        .isEqualTo(FactTopics.await(AssociationStarted.class, second.claimId()).startedAt());
    reviewer
        .asks()
        .get("/associations?tenantId={tenant}", tenant)
        .then()
        .body("items.state", equalTo(List.of("ACTIVE", "ENDED")))
        .body("items.claimId", equalTo(ids(second, first)))
        .body("items[1].endReason", equalTo("SUPERSEDED"));
  }

  @Test
  void aHolderThatRetainsKeepsItsAssociation() {
    reviewer.awards(first.admitted().caseId(), first.claimId());
    UUID caseId = second.admitted().caseId();
    reviewer.takes(caseId);

    reviewer
        .rules(caseId, "{\"outcome\": \"HOLDER_RETAINS\", \"rationale\": \"It works there.\"}")
        .statusCode(200)
        .body("holder.claimId", equalTo(first.claimId().toString()))
        .body("parties.decision", equalTo(List.of("RETAINED", "REJECTED")));

    assertThat(FactTopics.await(ClaimRejected.class, second.claimId()).reason())
        .isEqualTo("AWARDED_TO_ANOTHER_PARTNER");
    assertThat(FactTopics.await(CompetitionEnded.class, first.claimId()).caseId())
        .isEqualTo(caseId);
  }

  @Test
  void anAwardToNoneRejectsAllWithTheGivenReasons() {
    UUID caseId = contest();
    reviewer.takes(caseId);

    reviewer
        .rules(
            caseId,
            """
            {"outcome": "NONE", "rationale": "Neither shows activity.",
             "rejections": {"%s": "MISSING_CUSTOMER_CONSENT"}}
            """
                .formatted(second.claimId()))
        .statusCode(200)
        .body("holder", nullValue());

    assertThat(FactTopics.await(ClaimRejected.class, first.claimId()).reason())
        .isEqualTo("INSUFFICIENT_POE");
    assertThat(FactTopics.await(ClaimRejected.class, second.claimId()).reason())
        .isEqualTo("MISSING_CUSTOMER_CONSENT");
    reviewer.asks().get("/associations?tenantId={tenant}", tenant).then().body("items", hasSize(0));
  }

  @Test
  void onlyTheReviewerWithTheLeaseRules() {
    UUID caseId = contest();

    reviewer
        .rules(caseId, award(first.claimId()))
        .statusCode(409)
        .body("type", containsString("lease-not-held"));
    Person.reviewer().takes(caseId).statusCode(200);
    reviewer.rules(caseId, award(first.claimId())).statusCode(409);
    reviewer.reads(caseId).body("state", equalTo("OPEN"));
  }

  @Test
  void aCaseIsRuledOnOnce() {
    UUID caseId = contest();
    reviewer.awards(caseId, first.claimId());

    reviewer
        .rules(caseId, award(first.claimId()))
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", containsString("case-already-ruled"))
        .body("detail", containsString("AWARD"));
    reviewer.takes(caseId).statusCode(409);
    reviewer.asks().delete("/cases/{id}/assignee", caseId).then().statusCode(409);
    assertThat(FactTopics.awaitEvents(ClaimApproved.class, first.claimId(), 1)).hasSize(1);
  }

  @Test
  void aRulingOnAnOldDocketIsRefused() {
    UUID caseId = first.admitted().caseId();
    String before = reviewer.takes(caseId).extract().header("ETag");
    second.admitted();

    reviewer
        .sends(award(first.claimId()))
        .header("If-Match", before)
        .put("/cases/{id}/ruling", caseId)
        .then()
        .statusCode(412);
    reviewer
        .sends(award(first.claimId()))
        .header("If-Match", reviewer.reads(caseId).extract().header("ETag"))
        .put("/cases/{id}/ruling", caseId)
        .then()
        .statusCode(200);
  }

  @Test
  void aRulingThatDoesNotFitThePartiesIsRefused() {
    UUID caseId = contest();
    reviewer.takes(caseId);

    reviewer
        .rules(caseId, award(UUID.randomUUID()))
        .statusCode(409)
        .body("type", containsString("ruling-does-not-fit"));
    reviewer
        .rules(caseId, "{\"outcome\": \"HOLDER_RETAINS\", \"rationale\": \"Nobody holds it.\"}")
        .statusCode(409);
    reviewer
        .rules(
            caseId,
            """
            {"outcome": "NONE", "rationale": "r", "rejections": {"%s": "PARTNER_REQUEST"}}
            """
                .formatted(UUID.randomUUID()))
        .statusCode(409);
    reviewer
        .rules(
            caseId,
            """
            {"outcome": "NONE", "rationale": "r", "rejections": {"%s": "AWARDED_TO_ANOTHER_PARTNER"}}
            """
                .formatted(first.claimId()))
        .statusCode(409)
        .body("type", containsString("ruling-does-not-fit"))
        .body("detail", containsString("No claim of another partner"));
    reviewer.reads(caseId).body("state", equalTo("OPEN"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"outcome\": \"AWARD\", \"rationale\": \"r\"}",
        "{\"outcome\": \"AWARD\", \"claimId\": \"x\", \"rationale\": \"r\"}",
        "{\"outcome\": \"NONE\", \"claimId\": \"019a9b3e-7c00-7a51-8f7e-3d1f0c5b2a10\", \"rationale\": \"r\"}",
        "{\"outcome\": \"DRAW\", \"rationale\": \"r\"}",
        "{\"rationale\": \"r\"}",
        "{\"outcome\": \"NONE\"}",
        "{\"outcome\": \"NONE\", \"rationale\": \" \"}",
        "{\"outcome\": \"NONE\", \"rationale\": \"r\", \"rejections\": {\"x\": \"PARTNER_REQUEST\"}}",
        "{\"outcome\": \"NONE\", \"rationale\": \"r\", \"rejections\": {\"019a9b3e-7c00-7a51-8f7e-3d1f0c5b2a10\": \"BAD_MOOD\"}}",
        "{\"outcome\": \"NONE\", \"rationale\": \"r\", \"rejections\": {\"019a9b3e-7c00-7a51-8f7e-3d1f0c5b2a10\": null}}",
        "{\"outcome\": \"NONE\", \"rationale\": \"r\", \"mood\": \"bad\"}",
        "{",
        ""
      })
  void aRulingThatMakesNoSenseIsRefused(String ruling) {
    reviewer
        .rules(UUID.randomUUID(), ruling)
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void theLengthOfARationaleIsLimited() {
    UUID caseId = contest();
    reviewer.takes(caseId);
    String ruling = "{\"outcome\": \"NONE\", \"rationale\": \"%s\"}";

    reviewer.rules(caseId, ruling.formatted("x".repeat(10_001))).statusCode(400);
    reviewer.rules(caseId, ruling.formatted("x".repeat(10_000))).statusCode(200);
  }

  @Test
  void nobodyLearnsOfAnotherPartner() {
    VerifiedClaim third = VerifiedClaim.of("P-1003-" + tenant, tenant);
    reviewer.awards(first.admitted().caseId(), first.claimId());
    UUID caseId = second.admitted().caseId();
    third.admitted();
    reviewer.awards(caseId, third.claimId());
    FactTopics.await(AssociationEnded.class, first.claimId());
    FactTopics.await(ClaimRejected.class, second.claimId());
    FactTopics.await(AssociationStarted.class, third.claimId());

    List<VerifiedClaim> all = List.of(first, second, third);
    for (VerifiedClaim self : all) {
      List<String> published =
          FactTopics.records(Topics.ARBITRATIONS).stream()
              .filter(record ->
                  self.claimId().toString().equals(FactTopics.headers(record).get("ce_subject")))
              .map(record -> new String(record.value(), UTF_8))
              .toList();
      assertThat(published).hasSizeGreaterThanOrEqualTo(3);
      all.stream()
          .filter(other -> !other.equals(self))
          .forEach(other ->
              assertThat(published)
                  .noneMatch(json ->
                      json.contains(other.partnerId())
                          || json.contains(other.claimId().toString())));
    }
  }

  private UUID contest() {
    UUID caseId = first.admitted().caseId();
    assertThat(second.admitted().caseId()).isEqualTo(caseId);
    return caseId;
  }

  private static List<String> ids(VerifiedClaim... claims) {
    return List.of(claims).stream().map(claim -> claim.claimId().toString()).toList();
  }
}

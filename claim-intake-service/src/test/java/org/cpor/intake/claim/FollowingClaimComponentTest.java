package org.cpor.intake.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.claim;
import static org.cpor.intake.Claiming.newPartner;
import static org.cpor.intake.Claiming.withRole;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.events.fact.ArbitrationFact.AssociationEnded;
import org.cpor.events.fact.ArbitrationFact.ClaimApproved;
import org.cpor.events.fact.ArbitrationFact.ClaimRejected;
import org.cpor.events.fact.ArbitrationFact.CompetingClaimDetected;
import org.cpor.events.fact.ArbitrationFact.ReviewOpened;
import org.cpor.events.fact.ArbitrationFact.RulingCorrected;
import org.cpor.events.fact.ClaimDetails;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.CommentPosted;
import org.cpor.events.fact.Finding;
import org.cpor.events.fact.Subject;
import org.cpor.events.fact.VerificationFact.ClaimVerificationFailed;
import org.cpor.events.fact.VerificationFact.ClaimVerified;
import org.cpor.events.wire.Envelope;
import org.cpor.intake.Claiming;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class FollowingClaimComponentTest {

  private static final Instant VERIFIED_AT = Instant.parse("2026-11-20T09:30:01Z");
  private static final Instant OPENED_AT = Instant.parse("2026-11-20T09:30:02Z");
  private static final Instant DECIDED_AT = Instant.parse("2026-11-24T12:00:00Z");
  private static final Instant DUE_AT = Instant.parse("2026-11-27T22:59:59.999999Z");
  private static final UUID CASE = UUID.randomUUID();
  private static final Finding NOT_PROVISIONED =
      new Finding("SUBSCRIPTION_NOT_PROVISIONED", "ERROR", "product", "Még nincs.", "Várjon.");
  private static final Finding NO_POE =
      new Finding("POE_MISSING", "WARNING", "proofOfExecution", "Nincs.", "Csatoljon.");

  private final String partner = newPartner();
  private final ObjectNode filed = claim();
  private ClaimReference claim = reference(UUID.randomUUID());

  @BeforeEach
  void file() {
    claim = reference(Claiming.file(partner, filed));
  }

  @Test
  void aVerifiedClaimIsUnderReviewOnceItsReviewHasADueDate() {
    FactTopics.publish(verified(false));

    awaitClaim("findings", hasSize(1))
        .body("status", equalTo("SUBMITTED"))
        .body("reviewDueAt", equalTo(null));

    FactTopics.publish(opened());

    awaitClaim("status", equalTo("UNDER_REVIEW"))
        .body("reviewDueAt", equalTo(DUE_AT.toString()))
        .body("findings", hasSize(1))
        .body("findings[0].code", equalTo("POE_MISSING"))
        .body("findings[0].severity", equalTo("WARNING"))
        .body("findings[0].field", equalTo("proofOfExecution"))
        .body("findings[0].message", equalTo("Nincs."))
        .body("findings[0].remedy", equalTo("Csatoljon."));
  }

  @Test
  void aFailedClaimRequiresActionUntilItIsVerifiedAfterWaiting() {
    FactTopics.publish(failed());

    awaitClaim("status", equalTo("ACTION_REQUIRED"))
        .body("findings.code", contains("SUBSCRIPTION_NOT_PROVISIONED", "POE_MISSING"));

    FactTopics.publish(verified(true));
    FactTopics.publish(opened());

    awaitClaim("status", equalTo("UNDER_REVIEW")).body("findings.code", contains("POE_MISSING"));
  }

  @Test
  void aReviewShowsItsDueDateAndTheCompetition() {
    FactTopics.publish(opened());

    awaitClaim("reviewDueAt", equalTo(DUE_AT.toString()))
        .body("status", equalTo("UNDER_REVIEW"))
        .body("competing", equalTo(false));

    FactTopics.publish(new CompetingClaimDetected(claim, CASE, OPENED_AT));

    awaitClaim("competing", equalTo(true)).body("status", equalTo("UNDER_REVIEW"));
  }

  @Test
  void anApprovalBeforeTheVerificationIsKept() {
    FactTopics.publish(new ClaimApproved(claim, CASE, UUID.randomUUID(), DECIDED_AT));
    awaitClaim("status", equalTo("APPROVED")).body("decidedAt", equalTo(DECIDED_AT.toString()));

    FactTopics.publish(verified(false));

    awaitClaim("findings.size()", equalTo(1)).body("status", equalTo("APPROVED"));
  }

  @Test
  void aRejectionShowsItsReasonInTheClaimsLanguage() {
    FactTopics.publish(new ClaimRejected(claim, CASE, "INSUFFICIENT_POE", DECIDED_AT, null));

    awaitClaim("status", equalTo("REJECTED"))
        .body("reason.code", equalTo("INSUFFICIENT_POE"))
        .body(
            "reason.message",
            equalTo(
                "A teljesítést igazoló dokumentumokból nem derül ki, hogy a kérelemben szereplő munkát az Önök cége végezte el."))
        .body("decidedAt", equalTo(DECIDED_AT.toString()));
  }

  @Test
  void anAssociationThatEndedIsTheReasonOfAnApprovedClaim() {
    UUID association = UUID.randomUUID();
    FactTopics.publish(new ClaimApproved(claim, CASE, association, DECIDED_AT));
    FactTopics.publish(
        new AssociationEnded(
            claim,
            association,
            new Subject(claim.tenantId(), "DYNAMICS_365_SALES", null),
            "SUPERSEDED",
            DECIDED_AT.plusSeconds(60),
            null));

    awaitClaim("reason.code", equalTo("SUPERSEDED")).body("status", equalTo("APPROVED"));
  }

  @Test
  void anAssociationThatMovedToAnOwnClaimIsTheReasonOfAnApprovedClaim() {
    FactTopics.publish(new ClaimApproved(claim, CASE, UUID.randomUUID(), DECIDED_AT));
    FactTopics.publish(
        new AssociationEnded(
            claim,
            UUID.randomUUID(),
            new Subject(claim.tenantId(), "DYNAMICS_365_SALES", null),
            "REPLACED_BY_OWN_CLAIM",
            DECIDED_AT.plusSeconds(60),
            UUID.randomUUID()));

    awaitClaim("reason.code", equalTo("REPLACED_BY_OWN_CLAIM"))
        .body("reason.message", not(containsString("másik partner")))
        .body("association.endReason", equalTo("REPLACED_BY_OWN_CLAIM"));
  }

  @Test
  void aCorrectedRulingChangesTheStatusOnceAndIsInTheHistory() {
    FactTopics.publish(new ClaimApproved(claim, CASE, UUID.randomUUID(), DECIDED_AT));
    awaitClaim("status", equalTo("APPROVED"));
    Instant correctedAt = DECIDED_AT.plusSeconds(3600);
    FactTopics.publish(corrected("APPROVED", "REJECTED", "INSUFFICIENT_POE", correctedAt));
    FactTopics.publish(new ClaimRejected(claim, CASE, "INSUFFICIENT_POE", correctedAt, DUE_AT));

    awaitClaim("status", equalTo("REJECTED"))
        .body("reason.code", equalTo("INSUFFICIENT_POE"))
        .body("decidedAt", equalTo(correctedAt.toString()));
    FactTopics.publish(corrected("REJECTED", "APPROVED", null, correctedAt.plusSeconds(60)));
    awaitClaim("status", equalTo("APPROVED"));
    as(partner)
        .get("/claims/" + claim.claimId() + "/history")
        .then()
        .body(
            "items.event",
            contains("CLAIM_SUBMITTED", "CLAIM_APPROVED", "RULING_CORRECTED", "RULING_CORRECTED"))
        .body("items.to", contains("SUBMITTED", "APPROVED", "REJECTED", "APPROVED"))
        .body("items[2].actor", equalTo("REVIEWER"));
  }

  @Test
  void aHolderThatGetsItsSubjectBackByACorrectionHoldsItAgain() {
    FactTopics.publish(new ClaimApproved(claim, CASE, UUID.randomUUID(), DECIDED_AT));
    FactTopics.publish(
        new AssociationEnded(
            claim,
            UUID.randomUUID(),
            new Subject(claim.tenantId(), "DYNAMICS_365_SALES", null),
            "SUPERSEDED",
            DECIDED_AT.plusSeconds(60),
            null));
    awaitClaim("reason.code", equalTo("SUPERSEDED"));

    FactTopics.publish(corrected("SUPERSEDED", "RETAINED", null, DECIDED_AT.plusSeconds(120)));

    awaitClaim("reason", nullValue()).body("status", equalTo("APPROVED"));
  }

  private RulingCorrected corrected(
      String before, String after, @Nullable String reason, Instant correctedAt) {
    return new RulingCorrected(
        claim, CASE, before, after, reason, DUE_AT, DECIDED_AT, "lea", correctedAt);
  }

  @Test
  void factsAboutAClaimThatWasNotFiledHereAreIgnored() {
    ClaimReference unknown = reference(UUID.randomUUID());
    FactTopics.publish(new ClaimRejected(unknown, CASE, "INSUFFICIENT_POE", DECIDED_AT, null));
    FactTopics.publish(comment(unknown, "Nobody reads this", OPENED_AT));
    FactTopics.publish(comment(claim, "Read", OPENED_AT));
    FactTopics.publish(new ClaimRejected(claim, CASE, "INSUFFICIENT_POE", DECIDED_AT, null));

    awaitClaim("status", equalTo("REJECTED"));
    awaitComments("items.text", contains("Read"));
    withRole("operator").get("/claims/" + unknown.claimId()).then().statusCode(404);
  }

  @Test
  void eachCommentIsListedOnceOldestFirst() {
    CommentPosted second = comment(claim, "second", OPENED_AT);
    CommentPosted first = comment(claim, "first", VERIFIED_AT);
    CommentPosted third = comment(claim, "third", DECIDED_AT);
    Envelope event = FactTopics.publish(second);
    FactTopics.publish(first);
    FactTopics.publish(second, event);
    FactTopics.publish(second);
    FactTopics.publish(third);

    awaitComments("items.text", contains("first", "second", "third"))
        .body("items[0].commentId", equalTo(first.commentId().toString()))
        .body("items[0].author", equalTo("PLATFORM"))
        .body("items[0].code", equalTo("CLAIM_VERIFIED"))
        .body("items[0].documents", hasSize(0))
        .body("items[0].at", equalTo(VERIFIED_AT.toString()))
        .body("$", not(org.hamcrest.Matchers.hasKey("next")));
  }

  @Test
  void commentsAreListedPageByPage() {
    for (int i = 0; i < 5; i++) {
      FactTopics.publish(comment(claim, "c" + i, OPENED_AT.plusSeconds(i / 2)));
    }
    awaitComments("items", hasSize(5));
    List<String> all = as(partner).get(path() + "/comments").path("items.commentId");

    Response page = as(partner).get(path() + "/comments?limit=2");
    List<String> walked = new java.util.ArrayList<>(page.<List<String>>path("items.commentId"));
    while (page.path("next") != null) {
      page = as(partner).get(path() + "/comments?limit=2&after=" + page.path("next"));
      walked.addAll(page.<List<String>>path("items.commentId"));
    }

    assertThat(walked).isEqualTo(all);
    as(partner).get(path() + "/comments?after=x").then().statusCode(400);
    as(partner).get(path() + "/comments?after=" + UUID.randomUUID()).then().statusCode(400);
  }

  @Test
  void anUnchangedClaimIsNotSentAgain() {
    String tag = as(partner).get(path()).header("ETag");
    as(partner).header("If-None-Match", tag).get(path()).then().statusCode(304);

    FactTopics.publish(opened());

    awaitClaim("status", equalTo("UNDER_REVIEW")).header("ETag", not(equalTo(tag)));
    as(partner).header("If-None-Match", tag).get(path()).then().statusCode(200);
  }

  @Test
  void aPartnerListsItsClaimsTheNewestFirst() {
    String second = Claiming.file(partner, claim()).toString();
    String third = Claiming.file(partner, claim()).toString();
    Claiming.file(newPartner(), claim());

    as(partner)
        .get("/claims")
        .then()
        .statusCode(200)
        .body("items.claimId", contains(third, second, claim.claimId().toString()));
    String next = as(partner).get("/claims?limit=2").path("next");
    as(partner)
        .get("/claims?limit=2&after=" + next)
        .then()
        .body("items.claimId", contains(claim.claimId().toString()))
        .body("next", equalTo(null));
    as(partner).get("/claims?partnerId=" + newPartner()).then().body("items", hasSize(0));
  }

  @Test
  void claimsAreListedByStatusAndPartner() {
    Claiming.file(partner, claim());
    FactTopics.publish(opened());
    awaitClaim("status", equalTo("UNDER_REVIEW"));

    as(partner)
        .get("/claims?status=UNDER_REVIEW")
        .then()
        .body("items.claimId", contains(claim.claimId().toString()));
    withRole("reviewer")
        .get("/claims?partnerId=" + partner)
        .then()
        .body("items", hasSize(2))
        .body("items.partnerId", everyItem(equalTo(partner)));
    withRole("portal").get("/claims").then().body("items.partnerId", hasItem(partner));
  }

  @Test
  void reviewersReadAllClaims() {
    for (String role : List.of("portal", "reviewer", "review-lead", "operator")) {
      withRole(role).get(path()).then().statusCode(200);
      withRole(role).get(path() + "/comments").then().statusCode(200);
    }
  }

  private ClaimReference reference(UUID claimId) {
    return new ClaimReference(
        claimId, UUID.fromString(filed.at("/customer/tenantId").asText()), partner, "hu");
  }

  private ReviewOpened opened() {
    return new ReviewOpened(claim, CASE, false, DUE_AT, OPENED_AT);
  }

  private ClaimVerified verified(boolean afterWaiting) {
    return new ClaimVerified(
        claim,
        new ClaimDetails(
            "4567890",
            "contoso.example",
            "BUSINESS_APPLICATIONS",
            "USAGE",
            "DYNAMICS_365_SALES",
            null,
            List.of()),
        VERIFIED_AT.minusSeconds(1),
        1,
        List.of(NO_POE),
        afterWaiting,
        VERIFIED_AT);
  }

  private ClaimVerificationFailed failed() {
    return new ClaimVerificationFailed(
        claim, 1, List.of(NOT_PROVISIONED, NO_POE), true, VERIFIED_AT.minusMillis(500));
  }

  private static CommentPosted comment(ClaimReference claim, String text, Instant at) {
    return new CommentPosted(
        claim,
        UUID.randomUUID(),
        "PLATFORM",
        "CLAIM_VERIFIED",
        text,
        UUID.randomUUID().toString(),
        at);
  }

  private String path() {
    return "/claims/" + claim.claimId();
  }

  private ValidatableResponse awaitClaim(String path, Matcher<?> matcher) {
    return await(path(), path, matcher);
  }

  private ValidatableResponse awaitComments(String path, Matcher<?> matcher) {
    return await(path() + "/comments", path, matcher);
  }

  private ValidatableResponse await(String resource, String path, Matcher<?> matcher) {
    var request = as(partner);
    Response[] last = new Response[1];
    org.awaitility.Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          last[0] = request.get(resource);
          last[0].then().statusCode(200).body(path, matcher);
        });
    return last[0].then();
  }
}

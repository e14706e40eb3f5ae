package org.cpor.intake.claim;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpor.intake.Claiming.JSON;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.claim;
import static org.cpor.intake.Claiming.newPartner;
import static org.cpor.intake.Claiming.with;
import static org.cpor.intake.Claiming.withRole;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.cpor.events.fact.ArbitrationFact.ClaimApproved;
import org.cpor.events.fact.ArbitrationFact.ClaimRejected;
import org.cpor.events.fact.ArbitrationFact.CompetingClaimDetected;
import org.cpor.events.fact.ArbitrationFact.CompetitionEnded;
import org.cpor.events.fact.ArbitrationFact.InformationRequested;
import org.cpor.events.fact.ArbitrationFact.ResponseAwaited;
import org.cpor.events.fact.ArbitrationFact.ReviewExtended;
import org.cpor.events.fact.ArbitrationFact.ReviewOpened;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.Fact;
import org.cpor.events.fact.Finding;
import org.cpor.events.fact.PartnerFact.ClaimDisputed;
import org.cpor.events.fact.PartnerFact.ClaimResubmitted;
import org.cpor.events.fact.PartnerFact.ClaimSubmitted;
import org.cpor.events.fact.PartnerFact.ClaimWithdrawn;
import org.cpor.events.fact.PartnerFact.PartnerResponded;
import org.cpor.events.fact.VerificationFact.ClaimVerificationFailed;
import org.cpor.intake.Claiming;
import org.cpor.testing.FactTopics;
import org.cpor.testing.FactTopics.Received;
import org.cpor.testing.StackTestResource;
import org.cpor.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class PursuingClaimComponentTest {

  private static final UUID CASE = UUID.randomUUID();

  @Inject DataSource dataSource;

  private final String partner = newPartner();
  private final ObjectNode filed = claim();
  private final Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(60);
  private ClaimReference claim = reference(UUID.randomUUID());

  @BeforeEach
  void file() {
    claim = reference(Claiming.file(partner, filed));
  }

  @Test
  void aCorrectedClaimKeepsItsPriorityAndIsPublishedCompletely() {
    String filedAt = as(partner).get(path()).path("filedAt");
    heard("ACTION_REQUIRED", failed(1));
    UUID otherTenant = UUID.randomUUID();
    ObjectNode corrected = filed.deepCopy().put("mpnId", "1234567").put("locale", "en");
    corrected.withObjectProperty("customer").put("tenantId", otherTenant.toString());

    send("resubmission", corrected)
        .then()
        .statusCode(200)
        .header("ETag", not(equalTo("\"0\"")))
        .body("claimId", equalTo(claim.claimId().toString()))
        .body("partnerId", equalTo(partner))
        .body("status", equalTo("SUBMITTED"))
        .body("findings", empty())
        .body("revision", equalTo(2))
        .body("filedAt", equalTo(filedAt))
        .body("mpnId", equalTo("1234567"))
        .body("customer.tenantId", equalTo(otherTenant.toString()));

    ClaimResubmitted fact = FactTopics.await(ClaimResubmitted.class, claim.claimId());
    assertThat(fact.claim().tenantId()).isEqualTo(otherTenant);
    assertThat(fact.claim().locale()).isEqualTo("en");
    assertThat(fact.claim().partnerId()).isEqualTo(partner);
    assertThat(fact.details().mpnId()).isEqualTo("1234567");
    assertThat(fact.filedAt()).hasToString(filedAt);
    assertThat(fact.revision()).isEqualTo(2);
  }

  @Test
  void aCorrectedClaimIsJudgedByTheVerificationOfItsOwnRevision() {
    heard("ACTION_REQUIRED", failed(1));
    send("resubmission", filed).then().statusCode(200);

    FactTopics.publish(failed(1));
    heard("ACTION_REQUIRED", failed(2));

    as(partner)
        .get(path() + "/history")
        .then()
        .body("items[3].to", equalTo("ACTION_REQUIRED"))
        .body("items[3].at", equalTo(start.plusSeconds(2).toString()));
    send("resubmission", filed).then().statusCode(200).body("revision", equalTo(3));
  }

  @Test
  void aClaimWithFindingsShowsTheDeadlineAndIsRejectedWithoutACase() {
    heard("ACTION_REQUIRED", failed(1));
    FactTopics.publish(
        new ResponseAwaited(claim, 1, "FINDINGS", respondBy(), start.plusSeconds(2)));
    awaitClaim("respondBy", respondBy().toString());
    send("resubmission", filed).then().statusCode(200).body("respondBy", equalTo(null));
    heard("ACTION_REQUIRED", failed(2));
    as(partner).get(path()).then().body("respondBy", equalTo(null));
    Instant later = respondBy().plusSeconds(60);
    FactTopics.publish(new ResponseAwaited(claim, 2, "FINDINGS", later, start.plusSeconds(3)));
    awaitClaim("respondBy", later.toString());

    heard("REJECTED", new ClaimRejected(claim, null, "NO_PARTNER_RESPONSE", later, null));

    as(partner)
        .get(path())
        .then()
        .body("reason.code", equalTo("NO_PARTNER_RESPONSE"))
        .body("respondBy", equalTo(null))
        .body("decidedAt", equalTo(later.toString()));
    as(partner)
        .get(path() + "/history")
        .then()
        .body("items.event[-1]", equalTo("CLAIM_REJECTED"))
        .body("items.actor[-1]", equalTo("PLATFORM"));
    send("resubmission", filed).then().statusCode(409);
    send("dispute", JSON.createObjectNode().put("justification", "We did it."))
        .then()
        .statusCode(409);
  }

  @Test
  void aCorrectionIsValidatedLikeANewClaimAndKeepsItsPartner() {
    heard("ACTION_REQUIRED", failed(1));

    send("resubmission", filed.deepCopy().put("mpnId", "x").put("partnerId", newPartner()))
        .then()
        .statusCode(400)
        .body("violations.field", contains("partnerId", "mpnId"));
    withRole("portal")
        .contentType(ContentType.JSON)
        .body(filed.toString())
        .post(path() + "/resubmission")
        .then()
        .statusCode(200)
        .body("partnerId", equalTo(partner));
  }

  @Test
  void anInformationRequestIsAnsweredInTheComments() {
    heard("ACTION_REQUIRED", asked(30));

    problem(send("resubmission", filed)).body("detail", containsString("comments"));
    as(partner).get(path()).then().body("respondBy", equalTo(respondBy().toString()));

    comment("The acknowledgement is attached.").then().statusCode(201);

    as(partner)
        .get(path())
        .then()
        .body("status", equalTo("SUBMITTED"))
        .body("respondBy", equalTo(null));
  }

  @Test
  void anAnswerIsACommentAndIsPublishedWithItsId() {
    Response answer = comment("Mellékeltük. <b>😀</b>");

    answer
        .then()
        .statusCode(201)
        .header("ETag", "\"0\"")
        .body("author", equalTo("PARTNER"))
        .body("text", equalTo("Mellékeltük. <b>😀</b>"))
        .body("code", equalTo(null))
        .body("documents", empty());
    UUID commentId = UUID.fromString(answer.path("commentId"));
    assertThat(commentId.version()).isEqualTo(7);
    assertThat(answer.header("Location")).isEqualTo(path() + "/comments/" + commentId);
    as(partner)
        .get(answer.header("Location"))
        .then()
        .statusCode(200)
        .body("text", equalTo("Mellékeltük. <b>😀</b>"));
    as(partner)
        .get(path() + "/comments")
        .then()
        .body("items.commentId", contains(commentId.toString()));
    PartnerResponded fact = FactTopics.await(PartnerResponded.class, claim.claimId());
    assertThat(fact.commentId()).isEqualTo(commentId);
    assertThat(fact.text()).isEqualTo("Mellékeltük. <b>😀</b>");
    assertThat(fact.respondedAt()).hasToString(answer.path("at"));
  }

  @Test
  void aRepeatedAnswerIsStoredOnceEvenIfItsConditionNoLongerHolds() {
    String tag = as(partner).get(path()).header("ETag");
    Supplier<Response> request =
        () -> comment(as(partner).header("Idempotency-Key", "k1").header("If-Match", tag), "Once.");

    Response first = request.get();
    Response again = request.get();

    first.then().statusCode(201).header("Idempotent-Replayed", equalTo(null));
    again.then().statusCode(201).header("Idempotent-Replayed", "true");
    assertThat(again.asString()).isEqualTo(first.asString());
    comment(as(partner).header("Idempotency-Key", "k1"), "Twice.").then().statusCode(422);
    UUID other = Claiming.file(partner, claim());
    send(
            as(partner).header("Idempotency-Key", "k1"),
            "/claims/" + other + "/comments",
            text("Once."))
        .then()
        .statusCode(422);
    as(partner).get(path() + "/comments").then().body("items.text", contains("Once."));
  }

  @Test
  void aRepeatedCorrectionOrWithdrawalActsOnce() {
    heard("ACTION_REQUIRED", failed(1));
    ObjectNode reason = JSON.createObjectNode().put("reason", "Filed by mistake.");
    List<Response> corrections = new ArrayList<>();
    List<Response> withdrawals = new ArrayList<>();
    for (int times = 0; times < 2; times++) {
      corrections.add(
          send(as(partner).header("Idempotency-Key", "c1"), path() + "/resubmission", filed));
    }
    for (int times = 0; times < 2; times++) {
      withdrawals.add(
          send(as(partner).header("Idempotency-Key", "w1"), path() + "/withdrawal", reason));
    }

    for (List<Response> answers : List.of(corrections, withdrawals)) {
      Response first = answers.getFirst();
      first.then().statusCode(200).header("Idempotent-Replayed", equalTo(null));
      answers
          .getLast()
          .then()
          .statusCode(200)
          .header("Idempotent-Replayed", "true")
          .header("ETag", first.header("ETag"));
      assertThat(answers.getLast().asString()).isEqualTo(first.asString());
    }
    send(
            as(partner).header("Idempotency-Key", "w1"),
            path() + "/withdrawal",
            JSON.createObjectNode())
        .then()
        .statusCode(422);
    as(partner).get(path()).then().body("revision", equalTo(2));
  }

  @Test
  void aRepeatedDisputeActsOnce() {
    Instant until = start.plus(Duration.ofDays(30));
    heard("REJECTED", new ClaimRejected(claim, CASE, "INSUFFICIENT_POE", start, until));
    ObjectNode dispute = JSON.createObjectNode().put("justification", "We were first.");

    for (String replayed : new String[] {null, "true"}) {
      send(as(partner).header("Idempotency-Key", "d1"), path() + "/dispute", dispute)
          .then()
          .statusCode(200)
          .header("Idempotent-Replayed", equalTo(replayed))
          .body("status", equalTo("DISPUTED"));
    }
    assertThat(FactTopics.awaitEvents(ClaimDisputed.class, claim.claimId(), 1)).hasSize(1);
  }

  @Test
  void aWithdrawalHasAReasonAndClosesTheClaim() {
    send("withdrawal", JSON.createObjectNode().put("reason", "Filed by mistake."))
        .then()
        .statusCode(200)
        .body("status", equalTo("WITHDRAWN"))
        .body("reason.code", equalTo("WITHDRAWN"))
        .body("decidedAt", equalTo(null));

    assertThat(FactTopics.await(ClaimWithdrawn.class, claim.claimId()).reason())
        .isEqualTo("Filed by mistake.");
    problem(send("withdrawal", JSON.createObjectNode()))
        .body("detail", equalTo("The claim was withdrawn before."));
    problem(send("resubmission", filed));
    problem(comment("Too late."));
  }

  @Test
  void aRulingHasPriorityOverASimultaneousWithdrawal() {
    send("withdrawal", JSON.createObjectNode()).then().statusCode(200);

    heard("APPROVED", new ClaimApproved(claim, CASE, UUID.randomUUID(), start));
  }

  @Test
  void twentyConcurrentWithdrawalsActOnce() throws InterruptedException, ExecutionException {
    String token = Tokens.forPartner(partner);
    Callable<Response> request =
        () -> send(with(token), path() + "/withdrawal", JSON.createObjectNode());

    List<Integer> answers = new ArrayList<>();
    try (ExecutorService clients = Executors.newFixedThreadPool(20)) {
      for (Future<Response> answer :
          clients.invokeAll(IntStream.range(0, 20).mapToObj(i -> request).toList())) {
        answers.add(answer.get().statusCode());
      }
    }

    assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
    UUID later = Claiming.file(partner, filed);
    FactTopics.await(ClaimSubmitted.class, later);
    assertThat(FactTopics.awaitEvents(ClaimWithdrawn.class, claim.claimId(), 1)).hasSize(1);
    as(partner)
        .get(path() + "/history")
        .then()
        .body("items.event", contains("CLAIM_SUBMITTED", "CLAIM_WITHDRAWN"));
  }

  @Test
  void aRejectedClaimIsDisputedOnceAndTheNextRulingIsFinal() {
    Instant until = start.plus(Duration.ofDays(30));
    heard("REJECTED", new ClaimRejected(claim, CASE, "INSUFFICIENT_POE", start, until));
    ObjectNode dispute = JSON.createObjectNode().put("justification", "We did the work.");

    send("dispute", dispute)
        .then()
        .statusCode(200)
        .body("status", equalTo("DISPUTED"))
        .body("reason.code", equalTo("INSUFFICIENT_POE"));

    ClaimDisputed fact = FactTopics.await(ClaimDisputed.class, claim.claimId());
    assertThat(fact.justification()).isEqualTo("We did the work.");
    assertThat(fact.documents()).isEmpty();
    problem(send("dispute", dispute)).body("detail", equalTo("The claim is disputed already."));
    heard(
        "REJECTED_FINAL",
        new ClaimRejected(claim, CASE, "INSUFFICIENT_POE", start.plusSeconds(1), null));
    problem(send("dispute", dispute)).body("detail", containsString("final"));
    problem(comment("But …"));
  }

  @Test
  void aDisputeThatSucceedsIsAnApproval() {
    Instant until = start.plus(Duration.ofDays(30));
    heard("REJECTED", new ClaimRejected(claim, CASE, "INSUFFICIENT_POE", start, until));
    send("dispute", JSON.createObjectNode().put("justification", "We did.")).then().statusCode(200);

    heard("APPROVED", new ClaimApproved(claim, CASE, UUID.randomUUID(), start.plusSeconds(1)));
  }

  @Test
  void aLateDisputeIsRefused() {
    heard("REJECTED", new ClaimRejected(claim, CASE, "INSUFFICIENT_POE", start, start));

    problem(send("dispute", JSON.createObjectNode().put("justification", "We did.")))
        .body("detail", equalTo("The time to dispute the rejection is over since " + start + "."));
  }

  @ParameterizedTest
  @CsvSource({
    "withdrawal, '{\"reason\": 7}', reason",
    "dispute,    '{}', justification",
    "dispute,    '{\"justification\": \" \"}', justification",
    "dispute,    '{\"justification\": \"x\", \"documents\": [\"x\"]}', documents[0]",
    "comments,   '{}', text",
    "comments,   '{\"text\": \"\"}', text",
    "comments,   '{\"text\": \"x\", \"documents\": [\"019a9b3e-0000-7000-8000-00000000d0c1\"]}', documents[0]",
    "comments,   '{\"text\": \"x\", \"code\": \"CLAIM_APPROVED\"}', code"
  })
  void whatIsWrongWithTheShapeIsToldByItsField(String act, String body, String field) {
    as(partner)
        .contentType(ContentType.JSON)
        .body(body)
        .post(path() + "/" + act)
        .then()
        .statusCode(400)
        .body("violations.field", contains(field));
  }

  @Test
  void textsOfUpToTenThousandCharactersAreAccepted() {
    comment("😀".repeat(10_000)).then().statusCode(201);
    comment("x".repeat(10_001)).then().statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"resubmission", "withdrawal", "dispute", "comments"})
  void nobodyButItsPartnerAndThePortalActsOnAClaim(String act) {
    ObjectNode body = act.equals("resubmission") ? filed : JSON.createObjectNode();
    if (act.equals("dispute")) {
      body.put("justification", "x");
    }
    if (act.equals("comments")) {
      body.put("text", "x");
    }
    String path = path() + "/" + act;

    send(as(newPartner()), path, body).then().statusCode(404);
    for (String role : List.of("reviewer", "review-lead", "operator", "directory-feed")) {
      send(withRole(role), path, body).then().statusCode(403);
    }
    send(as(partner), "/claims/" + UUID.randomUUID() + "/" + act, body).then().statusCode(404);
    send(as(partner).header("If-Match", "\"77\""), path, body)
        .then()
        .statusCode(412)
        .body("type", equalTo("https://cpor.example/problems/stale"));
  }

  @Test
  void aWriteWithIfMatchIsAcceptedOnce() {
    String tag = as(partner).get(path()).header("ETag");

    Response first = comment(as(partner).header("If-Match", tag), path(), "First.");
    Response second = comment(as(partner).header("If-Match", tag), path(), "Second.");

    first.then().statusCode(201);
    second.then().statusCode(412);
    String next = as(partner).get(path()).header("ETag");
    send(as(partner).header("If-Match", next), path() + "/withdrawal", JSON.createObjectNode())
        .then()
        .statusCode(200);
  }

  @Test
  void competitionAndDueDateFollowTheReview() {
    Instant due = start.plus(Duration.ofDays(7));
    heard("UNDER_REVIEW", new ReviewOpened(claim, CASE, true, due, start));
    as(partner)
        .get(path())
        .then()
        .body("competing", equalTo(true))
        .body("reviewDueAt", equalTo(due.toString()));

    FactTopics.publish(
        new ReviewExtended(
            claim, CASE, "COMPETING_CLAIMS", null, due.plusSeconds(60), start.plusSeconds(1)));
    FactTopics.publish(new CompetitionEnded(claim, CASE, start.plusSeconds(2)));
    awaitClaim("competing", false);
    as(partner)
        .get(path())
        .then()
        .body("reviewDueAt", equalTo(due.plusSeconds(60).toString()))
        .body("status", equalTo("UNDER_REVIEW"));
    FactTopics.publish(new CompetingClaimDetected(claim, CASE, start.plusSeconds(3)));
    awaitClaim("competing", true);
  }

  @Test
  void theHistoryHasEveryTransitionWithActorTimeAndReason() {
    heard("ACTION_REQUIRED", failed(1));
    send("resubmission", filed).then().statusCode(200);
    heard("UNDER_REVIEW", new ReviewOpened(claim, CASE, false, respondBy(), Instant.now()));
    heard("ACTION_REQUIRED", asked(30));
    comment("Here.").then().statusCode(201);
    heard(
        "REJECTED",
        new ClaimRejected(claim, CASE, "INSUFFICIENT_POE", start.plusSeconds(40), null));

    Response history = as(partner).get(path() + "/history");

    history
        .then()
        .statusCode(200)
        .body(
            "items.event",
            contains(
                "CLAIM_SUBMITTED",
                "CLAIM_VERIFICATION_FAILED",
                "CLAIM_RESUBMITTED",
                "REVIEW_OPENED",
                "INFORMATION_REQUESTED",
                "PARTNER_RESPONDED",
                "CLAIM_REJECTED"))
        .body(
            "items.to",
            contains(
                "SUBMITTED",
                "ACTION_REQUIRED",
                "SUBMITTED",
                "UNDER_REVIEW",
                "ACTION_REQUIRED",
                "UNDER_REVIEW",
                "REJECTED"))
        .body(
            "items.actor",
            contains(
                "PARTNER", "PLATFORM", "PARTNER", "PLATFORM", "REVIEWER", "PARTNER", "REVIEWER"))
        .body("items[0].from", equalTo(null))
        .body("items[1].from", equalTo("SUBMITTED"))
        .body("items[1].reason", equalTo("DOMAIN_TENANT_MISMATCH"))
        .body("items[1].at", equalTo(start.plusSeconds(1).toString()))
        .body("items[4].reason", equalTo("MISSING_ALL_POE, MISSING_PRODUCTS"))
        .body("items[6].reason", equalTo("INSUFFICIENT_POE"));
    List<String> walked = new ArrayList<>();
    Response page = as(partner).get(path() + "/history?limit=2");
    walked.addAll(page.<List<String>>path("items.event"));
    while (page.path("next") != null) {
      page = as(partner).get(path() + "/history?limit=2&after=" + page.path("next"));
      walked.addAll(page.<List<String>>path("items.event"));
    }
    assertThat(walked).isEqualTo(history.path("items.event"));
    as(newPartner()).get(path() + "/history").then().statusCode(404);
    as(partner).get(path() + "/history?after=x").then().statusCode(400);
    withRole("reviewer").get(path() + "/history").then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({"withdrawal, '{}'", "comments, '{\"text\": \"x\"}'"})
  void whatCannotBeToldIsNotDone(String act, String body) throws SQLException {
    String key = HexFormat.of().formatHex(claim.tenantId().toString().getBytes(US_ASCII));
    FactTopics.await(ClaimSubmitted.class, claim.claimId());
    execute("alter table outbox add constraint refused check (key <> '\\x" + key + "') not valid");
    try {
      as(partner)
          .contentType(ContentType.JSON)
          .body(body)
          .post(path() + "/" + act)
          .then()
          .statusCode(500);
    } finally {
      execute("alter table outbox drop constraint refused");
    }

    as(partner).get(path()).then().body("status", equalTo("SUBMITTED"));
    as(partner).get(path() + "/comments").then().body("items", empty());
    as(partner).get(path() + "/history").then().body("items.event", contains("CLAIM_SUBMITTED"));
  }

  @Test
  void theFactsOfAClaimAreSentInTheirOrder() {
    comment("One.").then().statusCode(201);
    comment("Two.").then().statusCode(201);
    comment("Three.").then().statusCode(201);

    assertThat(FactTopics.awaitEvents(PartnerResponded.class, claim.claimId(), 3))
        .extracting(Received::fact)
        .extracting(PartnerResponded::text)
        .containsExactly("One.", "Two.", "Three.");
  }

  private ClaimVerificationFailed failed(int revision) {
    Finding error =
        new Finding("DOMAIN_TENANT_MISMATCH", "ERROR", "customer.domain", "Nem az.", "Kérje el.");
    Finding warning =
        new Finding("POE_MISSING", "WARNING", "proofOfExecution", "Nincs.", "Csatoljon.");
    return new ClaimVerificationFailed(
        claim, revision, List.of(error, warning), false, start.plusSeconds(revision));
  }

  private InformationRequested asked(int second) {
    return new InformationRequested(
        claim,
        CASE,
        UUID.randomUUID(),
        List.of("MISSING_ALL_POE", "MISSING_PRODUCTS"),
        null,
        respondBy(),
        start.plusSeconds(second));
  }

  private Instant respondBy() {
    return start.plus(Duration.ofDays(5));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Publishes {@code fact} and waits until the claim has the status that follows. */
  private void heard(String status, Fact fact) {
    FactTopics.publish(fact);
    awaitClaim("status", status);
  }

  private void awaitClaim(String field, Object value) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> value.equals(as(partner).get(path()).path(field)));
  }

  private Response send(String act, ObjectNode body) {
    return send(as(partner), path() + "/" + act, body);
  }

  private static Response send(RequestSpecification request, String path, ObjectNode body) {
    return request.contentType(ContentType.JSON).body(body.toString()).post(path);
  }

  private Response comment(String text) {
    return comment(as(partner), path(), text);
  }

  private Response comment(RequestSpecification request, String text) {
    return comment(request, path(), text);
  }

  private static Response comment(RequestSpecification request, String claim, String text) {
    return send(request, claim + "/comments", text(text));
  }

  private static ObjectNode text(String text) {
    return JSON.createObjectNode().put("text", text);
  }

  private static ValidatableResponse problem(Response response) {
    return response
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("https://cpor.example/problems/conflict"));
  }

  private ClaimReference reference(UUID claimId) {
    return new ClaimReference(
        claimId, UUID.fromString(filed.at("/customer/tenantId").asText()), partner, "hu");
  }

  private String path() {
    return "/claims/" + claim.claimId();
  }
}

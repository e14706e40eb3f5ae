package org.cpor.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpor.testing.ClaimsApi.awaitStatus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cpor.events.fact.ArbitrationFact.AssociationEnded;
import org.cpor.events.fact.ArbitrationFact.AssociationStarted;
import org.cpor.events.fact.ArbitrationFact.ClaimRejected;
import org.cpor.events.fact.ClaimFact;
import org.cpor.events.fact.FactType;
import org.cpor.stack.client.Answer;
import org.cpor.stack.client.ApiClient;
import org.cpor.testing.ClaimsApi;
import org.cpor.testing.Customers.Partner;

/** A claim as its partner sees it. Remembers the facts and comments that were expected so far. */
final class FollowedClaim {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final ApiClient intake;
  private final Partner partner;
  private final ClaimFacts facts;
  private final String claimId;
  private final List<FactType> published = new ArrayList<>();
  private final List<String> heard = new ArrayList<>();

  /** The ids and names of the partner's documents. */
  private final List<String> documents = new ArrayList<>();

  /** Files {@code claim}. */
  FollowedClaim(ApiClient intake, Partner partner, ClaimFacts facts, ObjectNode claim) {
    this.intake = intake;
    this.partner = partner;
    this.facts = facts;
    this.claimId = intake.post("/claims", claim).expect(201).text("claimId");
    claim.path("proofOfExecution").forEach(document -> documents.add(document.asText()));
  }

  String id() {
    return claimId;
  }

  String path() {
    return "/claims/" + claimId;
  }

  Partner partner() {
    return partner;
  }

  /** The current state of the claim. */
  JsonNode json() {
    return intake.get(path()).expect(200).body();
  }

  /** The text of a field in the current state of the claim. */
  String text(String field) {
    return json().path(field).asText();
  }

  /** Uploads a text file, and returns the id of the document. */
  static String upload(ApiClient intake, String name, String text, Map<String, String> fields) {
    return intake
        .postFile("/documents", name, text.getBytes(UTF_8), fields)
        .expect(201)
        .text("documentId");
  }

  /** Uploads a text file of this partner, and returns the id of the document. */
  String upload(String name, String text, Map<String, String> fields) {
    String documentId = upload(intake, name, text, fields);
    documents.addAll(List.of(documentId, name));
    return documentId;
  }

  /** Waits for the pre-filled claim that renews this claim, and returns it. */
  ObjectNode renewal() {
    Answer answer =
        await()
            .atMost(TIMEOUT)
            .until(() -> intake.get(path() + "/renewal"), read -> read.status() == 200);
    return (ObjectNode) answer.body();
  }

  /** Asserts that there is no pre-filled claim that renews this claim. */
  void hasNoRenewal() {
    intake.get(path() + "/renewal").expect(404);
  }

  /** Adds documents to the claim. */
  void adds(String... documentIds) {
    ObjectNode added = ApiClient.JSON.createObjectNode();
    attach(added, documentIds);
    intake.post(path() + "/documents", added).expect(200);
  }

  /** Answers the open request, and returns the id of the comment. */
  String answers(String text, String... documentIds) {
    ObjectNode answer = ApiClient.JSON.createObjectNode().put("text", text);
    answer.set("answers", json().path("openRequest").path("requestId"));
    attach(answer, documentIds);
    return intake.post(path() + "/comments", answer).expect(201).text("commentId");
  }

  void disputes(String justification, String... documentIds) {
    ObjectNode dispute = ApiClient.JSON.createObjectNode().put("justification", justification);
    attach(dispute, documentIds);
    intake.post(path() + "/dispute", dispute).expect(200);
  }

  private static void attach(ObjectNode body, String... documentIds) {
    ArrayNode attached = body.putArray("documents");
    Stream.of(documentIds).forEach(attached::add);
  }

  /** Waits until the state of the claim fulfils {@code expectation}. */
  void tells(Consumer<JsonNode> expectation) {
    await().atMost(TIMEOUT).untilAsserted(() -> expectation.accept(json()));
  }

  /**
   * Waits until the claim holds its subject, from the time in the newest {@code
   * AssociationStarted}.
   */
  void holdsItsSubject() {
    AssociationStarted started = newest(AssociationStarted.class);
    tells(claim -> {
      JsonNode association = claim.path("association");
      assertThat(association.path("state").asText()).isEqualTo("ACTIVE");
      assertThat(association.path("since").asText()).isEqualTo(started.startedAt().toString());
      assertThat(association.has("endedAt")).isFalse();
      assertThat(association.has("endReason")).isFalse();
      assertThat(claim.has("reason")).isFalse();
      assertThat(claim.path("status").asText()).isEqualTo("APPROVED");
    });
  }

  /**
   * Waits until the claim no longer holds its subject, with the reason and time in the newest
   * {@code AssociationEnded}.
   */
  void lostItsSubject(String reason) {
    AssociationEnded ended = newest(AssociationEnded.class);
    assertThat(ended.reason()).isEqualTo(reason);
    assertThat(ended.associationId()).isEqualTo(newest(AssociationStarted.class).associationId());
    tells(claim -> {
      JsonNode association = claim.path("association");
      assertThat(association.path("state").asText()).isEqualTo("ENDED");
      assertThat(association.path("endedAt").asText()).isEqualTo(ended.endedAt().toString());
      assertThat(association.path("endReason").asText()).isEqualTo(reason);
      assertThat(claim.path("competing").asBoolean()).isFalse();
    });
  }

  /**
   * Waits until the claim is rejected, with the reason and times in the newest {@code
   * ClaimRejected}.
   */
  void isRejected(String status, String reason, String message) {
    ClaimRejected rejected = newest(ClaimRejected.class);
    assertThat(rejected.reason()).isEqualTo(reason);
    tells(claim -> {
      assertThat(claim.path("status").asText()).isEqualTo(status);
      assertThat(claim.path("reason").path("code").asText()).isEqualTo(reason);
      assertThat(claim.path("reason").path("message").asText()).contains(message);
      assertThat(claim.path("decidedAt").asText()).isEqualTo(rejected.decidedAt().toString());
      assertThat(claim.path("disputableUntil").asText(null))
          .isEqualTo(Objects.toString(rejected.disputableUntil(), null));
      assertThat(claim.path("competing").asBoolean()).isFalse();
    });
  }

  /** Asserts that there are no new facts and no new comments. */
  void hasNoNews() {
    publishes();
    hears();
  }

  void becomes(String status) {
    awaitStatus(intake, claimId, status);
  }

  /**
   * Waits until exactly {@code types} were published about the claim in addition to the earlier
   * facts, each once.
   */
  void publishes(FactType... types) {
    published.addAll(List.of(types));
    facts.awaitExactly(claimId, published);
  }

  <F extends ClaimFact> F newest(Class<F> type) {
    return facts.newest(claimId, type);
  }

  /**
   * Waits until the claim has exactly these new comments, in this order, and Kafka has each comment
   * of the platform once.
   *
   * @param codes the codes of the platform's comments; {@code PARTNER} stands for a comment of the
   *     partner
   */
  void hears(String... codes) {
    heard.addAll(List.of(codes));
    await()
        .atMost(TIMEOUT)
        .untilAsserted(() ->
            assertThat(comments().stream().map(FollowedClaim::code).toList()).isEqualTo(heard));
    facts.awaitComments(
        claimId,
        comments().stream()
            .filter(comment -> comment.has("code"))
            .collect(
                toMap(
                    comment -> comment.path("commentId").asText(),
                    comment -> comment.path("text").asText())));
  }

  /** The text of the newest comment with this code. */
  String comment(String code) {
    return comments().reversed().stream()
        .filter(comment -> code(comment).equals(code))
        .map(comment -> comment.path("text").asText())
        .findFirst()
        .orElseThrow();
  }

  private List<JsonNode> comments() {
    return ClaimsApi.comments(intake, claimId);
  }

  private static String code(JsonNode comment) {
    return comment.path("code").asText(comment.path("author").asText());
  }

  /**
   * Asserts that the partner cannot read the other claim, and that nothing that the partner reads
   * identifies the other partner.
   */
  void knowsNothingOf(FollowedClaim other) {
    String all =
        json().toString() + comments() + intake.get(path() + "/history").expect(200).body();
    assertThat(all).doesNotContain(other.partner.partnerId(), other.partner.mpnId(), other.claimId);
    other.documents.forEach(document -> assertThat(all).doesNotContain(document));
    cannotRead(other);
    other.documents.stream()
        .filter(document -> !document.contains("."))
        .forEach(document -> intake.get("/documents/" + document).expect(404));
  }

  /** Asserts that every resource of the other claim is not found. */
  void cannotRead(FollowedClaim other) {
    Stream.of("", "/comments", "/history", "/renewal")
        .forEach(resource -> intake.get(other.path() + resource).expect(404));
  }
}

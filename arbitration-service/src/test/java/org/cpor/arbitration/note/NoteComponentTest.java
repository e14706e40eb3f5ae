package org.cpor.arbitration.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.Person;
import org.cpor.arbitration.VerifiedClaim;
import org.cpor.platform.security.Role;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reviewers and leads write private notes on a case. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class NoteComponentTest {

  private final Person reviewer = Person.reviewer();
  private final Person lead = Person.lead();

  private static ValidatableResponse writes(Person person, UUID caseId, String text) {
    return person
        .sends("{\"text\": \"%s\"}".formatted(text))
        .post("/cases/{id}/notes", caseId)
        .then();
  }

  private static ValidatableResponse reads(Person person, UUID caseId) {
    return person.asks().get("/cases/{id}/notes", caseId).then();
  }

  @Test
  void reviewersReadEachOthersNotesOldestFirstInPages() {
    UUID caseId = openCase();

    writes(reviewer, caseId, "Called the customer.")
        .statusCode(201)
        .body("noteId", notNullValue())
        .body("by", equalTo(reviewer.name()))
        .body("at", notNullValue());
    writes(lead, caseId, "Árvíztűrő note").statusCode(201);

    reads(lead, caseId)
        .statusCode(200)
        .body("items.text", equalTo(List.of("Called the customer.", "Árvíztűrő note")))
        .body("items.by", equalTo(List.of(reviewer.name(), lead.name())))
        .body("next", nullValue());
    String next =
        reviewer.asks().queryParam("limit", 1).get("/cases/{id}/notes", caseId).path("next");
    reviewer
        .asks()
        .queryParam("after", next)
        .get("/cases/{id}/notes", caseId)
        .then()
        .body("items.text", equalTo(List.of("Árvíztűrő note")));
  }

  @Test
  void aNoteMayHaveSeveralLinesAndNoControlCharacters() {
    UUID caseId = openCase();

    writes(reviewer, caseId, "a\\u001b[2Jb")
        .statusCode(400)
        .body("violations.field", equalTo(List.of("text")))
        .body("violations.message", equalTo(List.of("must not contain control characters")));
    writes(reviewer, caseId, "a\\r\\n\\tb").statusCode(201);

    reads(lead, caseId).body("items.text", equalTo(List.of("a\r\n\tb")));
  }

  @Test
  void nobodyElseReadsANote() {
    UUID caseId = openCase();
    writes(reviewer, caseId, "A secret.").statusCode(201);
    Person operator = Person.named("operator", Role.OPERATOR);

    for (Person outsider :
        List.of(operator, Person.ofPartner("P-1001"), Person.named("portal", Role.PORTAL))) {
      reads(outsider, caseId).statusCode(403);
      writes(outsider, caseId, "Mine.").statusCode(403);
    }
    assertThat(operator.reads(caseId).statusCode(200).extract().asString())
        .doesNotContain("A secret.");
  }

  @Test
  void aNoteThatIsSentAgainWithItsKeyIsWrittenOnce() {
    UUID caseId = openCase();
    String key = UUID.randomUUID().toString();
    String first = sendWithKey(caseId, key, "Once.").statusCode(201).extract().path("noteId");

    sendWithKey(caseId, key, "Once.")
        .statusCode(201)
        .header("Idempotent-Replayed", "true")
        .body("noteId", equalTo(first));
    sendWithKey(caseId, key, "Twice.").statusCode(422);

    reads(reviewer, caseId).body("items", hasSize(1));
  }

  private ValidatableResponse sendWithKey(UUID caseId, String key, String text) {
    return reviewer
        .sends("{\"text\": \"%s\"}".formatted(text))
        .header("Idempotency-Key", key)
        .post("/cases/{id}/notes", caseId)
        .then();
  }

  @Test
  void aDecidedCaseCanHaveNotesAndItsDocketHasNone() {
    VerifiedClaim claim = VerifiedClaim.of("P-1001", UUID.randomUUID());
    UUID caseId = claim.admitted().caseId();
    reviewer.awards(caseId, claim.claimId());

    writes(reviewer, caseId, "Decided by telephone.").statusCode(201);

    assertThat(reviewer.reads(caseId).extract().asString()).doesNotContain("Decided by telephone.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"text\": \" \"}", "{\"text\": 7}", "{\"word\": \"x\"}", "[]"})
  void aNoteWithoutATextIsRefused(String body) {
    reviewer
        .sends(body)
        .post("/cases/{id}/notes", openCase())
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("detail", not(containsString("Exception")));
  }

  @Test
  void aNoteOnAnUnknownCaseIsNotFound() {
    writes(reviewer, UUID.randomUUID(), "Where?").statusCode(404);
    reads(reviewer, UUID.randomUUID()).statusCode(404);
  }

  private static UUID openCase() {
    return VerifiedClaim.of("P-1001", UUID.randomUUID()).admitted().caseId();
  }
}

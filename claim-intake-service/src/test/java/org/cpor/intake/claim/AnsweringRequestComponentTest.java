package org.cpor.intake.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.document.Uploading.upload;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.cpor.events.fact.ArbitrationFact.InformationRequested;
import org.cpor.events.fact.PartnerFact.PartnerResponded;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class AnsweringRequestComponentTest extends FiledClaim {

  private final UUID requestId = UUID.randomUUID();

  @Test
  void aCommentWithoutADocumentIsStoredAndLeavesTheRequestOpen() {
    becomes("ACTION_REQUIRED", request("MISSING_CUSTOMER_ACKNOWLEDGEMENT", true));
    as(partner)
        .get(path())
        .then()
        .body("openRequest.requestId", equalTo(requestId.toString()))
        .body("openRequest.codes", contains("MISSING_CUSTOMER_ACKNOWLEDGEMENT"))
        .body("openRequest.documentsRequired", equalTo(true))
        .body("openRequest.respondBy", equalTo(respondBy().toString()));

    writes(text("We are looking for it."))
        .statusCode(201)
        .body("text", equalTo("We are looking for it."))
        .body("answers", nullValue())
        .body("openRequest.requestId", equalTo(requestId.toString()))
        .body("message", containsString("a felülvizsgálók kérése még nyitott"));
    writes(text("Here, in words.").put("answers", requestId.toString()))
        .statusCode(201)
        .body("openRequest.requestId", equalTo(requestId.toString()));

    as(partner).get(path()).then().body("status", equalTo("ACTION_REQUIRED"));
    PartnerResponded published = responses(2).getLast();
    assertThat(published.answers()).isNull();
    assertThat(published.cannotProvide()).isFalse();
  }

  @Test
  void aDocumentThatTheClaimHasAlreadyIsNoAnswer() {
    UUID early = upload(partner, "early");
    UUID later = upload(partner, "later");
    writes(with("Before.", early)).statusCode(201);
    becomes("ACTION_REQUIRED", request("MISSING_ALL_POE", true));

    writes(with("You have it.", early).put("answers", requestId.toString()))
        .statusCode(201)
        .body("answers", nullValue())
        .body("documents", contains(early.toString()))
        .body("openRequest.requestId", equalTo(requestId.toString()));
    as(partner).get(path()).then().body("status", equalTo("ACTION_REQUIRED"));
    ObjectNode both = with("And this.", early);
    both.withArray("documents").add(later.toString());
    writes(both).statusCode(201).body("answers", equalTo(requestId.toString()));

    assertThat(responses(3).stream().map(PartnerResponded::answers))
        .containsExactly(null, null, requestId);
  }

  @Test
  void aCommentWithDocumentsCannotStateThatThereIsNone() {
    UUID document = upload(partner, "signed");
    becomes("ACTION_REQUIRED", request("MISSING_ALL_POE", true));

    writes(with("Both.", document).put("cannotProvide", true))
        .statusCode(400)
        .body("violations.field", contains("cannotProvide"))
        .body("violations.message", contains("must not be true in a comment with documents"));

    as(partner)
        .get(path() + "/comments")
        .then()
        .body("items.findAll { it.author == 'PARTNER' }.size()", equalTo(0));
    writes(with("Here.", document).put("cannotProvide", false))
        .statusCode(201)
        .body("answers", equalTo(requestId.toString()));
  }

  @Test
  void theStatementThatThereIsNoDocumentAnswers() {
    becomes("ACTION_REQUIRED", request("MISSING_ALL_POE", true));

    writes(text("There is none.").put("cannotProvide", true))
        .statusCode(201)
        .body("answers", equalTo(requestId.toString()))
        .body("cannotProvide", equalTo(true))
        .body("openRequest", nullValue())
        .body("message", nullValue());

    PartnerResponded published = responses(1).getLast();
    assertThat(published.answers()).isEqualTo(requestId);
    assertThat(published.cannotProvide()).isTrue();
    as(partner).get(path()).then().body("openRequest", nullValue());
    as(partner)
        .get(path() + "/comments")
        .then()
        .body("items.find { it.author == 'PARTNER' }.answers", equalTo(requestId.toString()));
    awaitClaim("status", "SUBMITTED");
  }

  @Test
  void wordsAnswerARequestForWords() {
    becomes("ACTION_REQUIRED", request("MISSING_PRODUCTS", false));

    writes(text("Power BI.").put("answers", requestId.toString()))
        .statusCode(201)
        .body("answers", equalTo(requestId.toString()));

    assertThat(responses(1).getLast().answers()).isEqualTo(requestId);
  }

  @Test
  void aWrongRequestIsRefusedWithWordsAndNothingIsStored() {
    becomes("ACTION_REQUIRED", request("MISSING_PRODUCTS", false));

    for (String wrong : new String[] {UUID.randomUUID().toString(), "x"}) {
      writes(text("Here.").put("answers", wrong))
          .statusCode(400)
          .body("violations.field", contains("answers"));
    }
    writes(text("Here.").put("answers", requestId.toString())).statusCode(201);
    writes(text("Again.").put("answers", requestId.toString()))
        .statusCode(409)
        .body("detail", containsString("The request is closed"));
    writes(text("None.").put("cannotProvide", true))
        .statusCode(400)
        .body("violations.field", contains("cannotProvide"));
    assertThat(responses(1)).hasSize(1);
  }

  private static ObjectNode with(String text, UUID document) {
    ObjectNode comment = text(text);
    comment.putArray("documents").add(document.toString());
    return comment;
  }

  private ValidatableResponse writes(ObjectNode comment) {
    return send("comments", comment).then();
  }

  private List<PartnerResponded> responses(int count) {
    return FactTopics.awaitEvents(PartnerResponded.class, claim.claimId(), count).stream()
        .map(event -> event.fact())
        .toList();
  }

  private InformationRequested request(String code, boolean documentsRequired) {
    InformationRequested asked = asked(0);
    return new InformationRequested(
        claim,
        asked.caseId(),
        requestId,
        List.of(code),
        null,
        asked.respondBy(),
        asked.requestedAt(),
        "anna",
        documentsRequired);
  }
}

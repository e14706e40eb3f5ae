package org.cpor.arbitration.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.cpor.arbitration.Person;
import org.cpor.arbitration.VerifiedClaim;
import org.cpor.events.fact.ArbitrationFact.InformationRequested;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class AnsweringRequestComponentTest {

  private final UUID tenant = UUID.randomUUID();
  private final VerifiedClaim claim = VerifiedClaim.of("P-1001-" + tenant, tenant);
  private final Person reviewer = Person.reviewer();

  @Test
  void onlyACommentThatNamesTheRequestAnswersItAndTheReviewerSeesThatThereIsNoDocument() {
    UUID caseId = claim.admitted().caseId();
    reviewer.takes(caseId).statusCode(200);
    reviewer
        .asks(caseId, claim.claimId())
        .statusCode(200)
        .body("requests[0].documentsRequired", equalTo(true));
    InformationRequested asked = FactTopics.await(InformationRequested.class, claim.claimId());
    assertThat(asked.documentsRequired()).isTrue();

    UUID aside = claim.comments(null, false);
    await()
        .untilAsserted(
            () -> reviewer.reads(caseId).body("comments.commentId", hasItem(aside.toString())));
    reviewer
        .reads(caseId)
        .body("state", equalTo("WAITING"))
        .body("requests[0].answeredIn", nullValue())
        .body("requests[0].cannotProvide", nullValue());

    UUID answer = claim.comments(asked.requestId(), true);
    await().untilAsserted(() -> reviewer.reads(caseId).body("state", equalTo("OPEN")));
    reviewer
        .reads(caseId)
        .body("requests[0].answeredIn", equalTo(answer.toString()))
        .body("requests[0].cannotProvide", equalTo(true))
        .body("timeline.detail", hasItem(endsWith("states that it has no document")));
  }

  @Test
  void aLateAnswerIsOnTheDocketButAnswersNothing() {
    UUID caseId = claim.admitted().caseId();
    reviewer.takes(caseId).statusCode(200);
    reviewer.asks(caseId, claim.claimId()).statusCode(200);
    InformationRequested asked = FactTopics.await(InformationRequested.class, claim.claimId());

    UUID late = claim.answers(asked.requestId(), asked.respondBy());
    await()
        .untilAsserted(
            () -> reviewer.reads(caseId).body("comments.commentId", hasItem(late.toString())));
    reviewer
        .reads(caseId)
        .body("state", equalTo("WAITING"))
        .body("requests[0].answeredIn", nullValue());

    Instant inTime = asked.respondBy().minusMillis(1);
    UUID answer = claim.answers(asked.requestId(), inTime);
    await().untilAsserted(() -> reviewer.reads(caseId).body("state", equalTo("OPEN")));
    reviewer
        .reads(caseId)
        .body("requests[0].answeredIn", equalTo(answer.toString()))
        .body("requests[0].answeredAt", equalTo(inTime.toString()));
  }

  @Test
  void aRequestForWordsNeedsNoDocument() {
    UUID caseId = claim.admitted().caseId();
    reviewer.takes(caseId).statusCode(200);
    reviewer
        .sends(
            "{\"claimIds\": [\"%s\"], \"codes\": [\"MISSING_PRODUCTS\"]}"
                .formatted(claim.claimId()))
        .post("/cases/{id}/information-requests", caseId)
        .then()
        .statusCode(200)
        .body("requests[0].documentsRequired", equalTo(false));

    assertThat(FactTopics.await(InformationRequested.class, claim.claimId()).documentsRequired())
        .isFalse();
  }
}

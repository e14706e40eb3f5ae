package org.cpor.intake.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.intake.Claiming.JSON;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.claim;
import static org.cpor.intake.Claiming.newPartner;
import static org.cpor.intake.Claiming.withRole;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.cpor.events.fact.ArbitrationFact.ClaimRejected;
import org.cpor.events.fact.ArbitrationFact.ResponseAwaited;
import org.cpor.events.fact.PartnerFact.ClaimResubmitted;
import org.cpor.intake.LockedRows;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;

/** A partner corrects a claim with the status {@code ACTION_REQUIRED}. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class CorrectingClaimComponentTest extends FiledClaim {

  @Inject DataSource dataSource;

  @Test
  void aCorrectedClaimKeepsItsPriorityAndIsPublishedCompletely() {
    String filedAt = as(partner).get(path()).path("filedAt");
    becomes("ACTION_REQUIRED", failed(1));
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
    becomes("ACTION_REQUIRED", failed(1));
    send("resubmission", filed).then().statusCode(200);

    FactTopics.publish(failed(1));
    becomes("ACTION_REQUIRED", failed(2));

    as(partner)
        .get(path() + "/history")
        .then()
        .body("items[2].event", equalTo("CLAIM_RESUBMITTED"))
        .body("items[2].actorName", equalTo("admin-of-" + partner))
        .body("items[3].to", equalTo("ACTION_REQUIRED"))
        .body("items[3].at", equalTo(start.plusSeconds(2).toString()));
    send("resubmission", filed).then().statusCode(200).body("revision", equalTo(3));
  }

  @Test
  void aCorrectionIsNotRefusedBecauseAnotherTransactionChangesTheClaimMeanwhile() throws Exception {
    becomes("ACTION_REQUIRED", failed(1));

    try (ExecutorService clients = Executors.newSingleThreadExecutor();
        Connection changing = dataSource.getConnection()) {
      changing.setAutoCommit(false);
      try (Statement change = changing.createStatement()) {
        change.execute(
            "update claim set version = version + 1 where claim_id = '" + claim.claimId() + "'");
      }
      Future<Response> answer = clients.submit(() -> send("resubmission", filed));
      new LockedRows(dataSource).awaitWaiting();
      changing.commit();
      changing.setAutoCommit(true);

      answer.get().then().statusCode(200).body("revision", equalTo(2));
    }
  }

  @Test
  void aClaimWithFindingsShowsTheDeadlineAndIsRejectedWithoutACase() {
    becomes("ACTION_REQUIRED", failed(1));
    FactTopics.publish(
        new ResponseAwaited(claim, 1, "FINDINGS", respondBy(), start.plusSeconds(2)));
    awaitClaim("respondBy", respondBy().toString());
    send("resubmission", filed).then().statusCode(200).body("respondBy", equalTo(null));
    becomes("ACTION_REQUIRED", failed(2));
    as(partner).get(path()).then().body("respondBy", equalTo(null));
    Instant later = respondBy().plusSeconds(60);
    FactTopics.publish(new ResponseAwaited(claim, 2, "FINDINGS", later, start.plusSeconds(3)));
    awaitClaim("respondBy", later.toString());

    becomes("REJECTED", new ClaimRejected(claim, null, "NO_PARTNER_RESPONSE", later, null));

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
    becomes("ACTION_REQUIRED", failed(1));

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
}

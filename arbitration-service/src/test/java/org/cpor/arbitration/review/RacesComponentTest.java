package org.cpor.arbitration.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.cpor.arbitration.Person;
import org.cpor.arbitration.VerifiedClaim;
import org.cpor.arbitration.review.application.hearing.HearingPartner;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.RepeatedTest;

/** Tests rulings and corrections during which something else changes the case. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class RacesComponentTest {

  private static final int TIMES = 5;

  @Inject HearingPartner hearing;
  @Inject Clock clock;

  private final UUID tenant = UUID.randomUUID();
  private final Person reviewer = Person.reviewer();
  private final Person lead = Person.lead();
  private final VerifiedClaim first = VerifiedClaim.of("P-1001", tenant);
  private final VerifiedClaim second = VerifiedClaim.of("P-1002", tenant);

  @RepeatedTest(TIMES)
  void aClaimThatIsWithdrawnDuringTheRulingHoldsNothingAfterIt() {
    UUID caseId = first.admitted().caseId();
    second.admitted();
    reviewer.takes(caseId).statusCode(200);

    int ruled =
        atOnce(
            () -> reviewer.rules(caseId, Person.award(first.claimId())).extract().statusCode(),
            () -> withdraw(first));

    if (ruled == 200) {
      reviewer
          .reads(caseId)
          .body("state", equalTo("RULED"))
          .body(
              "parties.find { it.decision == 'APPROVED' }.claimId",
              equalTo(first.claimId().toString()))
          .body("parties.findAll { it.leftAt != null }", hasSize(0))
          .body("timeline.last().event", equalTo("WITHDRAWN_AFTER_DECISION"))
          .body("holder", nullValue());
    } else {
      assertThat(ruled).isEqualTo(409);
      reviewer
          .reads(caseId)
          .body("state", equalTo("OPEN"))
          .body(
              "parties.find { it.leftWhy == 'WITHDRAWN' }.claimId",
              equalTo(first.claimId().toString()))
          .body("holder", nullValue());
    }
  }

  @RepeatedTest(TIMES)
  void anAssociationThatEndsDuringTheRulingEndsOnce() {
    UUID before = first.admitted().caseId();
    reviewer.awards(before, first.claimId());
    String held = reviewer.reads(before).extract().path("holder.associationId");
    UUID caseId = second.admitted().caseId();
    reviewer.takes(caseId).statusCode(200);

    int ruled =
        atOnce(
            () -> reviewer.rules(caseId, Person.award(second.claimId())).extract().statusCode(),
            () ->
                assertThat(
                        lead.sends("{\"reason\": \"PARTNER_REQUEST\"}")
                            .post("/associations/{id}/termination", held)
                            .statusCode())
                    .isIn(200, 409));

    assertThat(ruled).isEqualTo(200);
    reviewer.reads(caseId).body("holder.claimId", equalTo(second.claimId().toString()));
    reviewer
        .asks()
        .get("/associations?tenantId={tenant}", tenant)
        .then()
        .body("items", hasSize(2))
        .body(
            "items.findAll { it.state == 'ACTIVE' }.claimId",
            equalTo(List.of(second.claimId().toString())));
  }

  @RepeatedTest(TIMES)
  void aClaimThatArrivesDuringACorrectionCompetesWithTheHolderAfterIt() {
    UUID ruled = first.admitted().caseId();
    second.admitted();
    reviewer.awards(ruled, first.claimId());
    VerifiedClaim third = VerifiedClaim.of("P-1003", tenant);

    int corrected =
        atOnce(
            () ->
                lead.sends(
                        "{\"ruling\": %s, \"reason\": \"Overlooked.\"}"
                            .formatted(Person.award(second.claimId())))
                    .post("/cases/{id}/correction", ruled)
                    .statusCode(),
            third::admitted);

    assertThat(corrected).isIn(200, 409);
    VerifiedClaim holder = corrected == 200 ? second : first;
    reviewer
        .reads(third.admitted().caseId())
        .body("holder.claimId", equalTo(holder.claimId().toString()))
        .body(
            "parties.findAll { it.role == 'HOLDER' }.claimId",
            equalTo(List.of(holder.claimId().toString())));
  }

  private void withdraw(VerifiedClaim claim) {
    ManagedContext request = Arc.container().requestContext();
    request.activate();
    try {
      hearing.withdraw(claim.claimId(), clock.instant());
    } finally {
      request.terminate();
    }
  }

  private static int atOnce(IntSupplier ruling, Runnable other) {
    CyclicBarrier start = new CyclicBarrier(2);
    CompletableFuture<Void> meanwhile =
        CompletableFuture.runAsync(
            () -> {
              meet(start);
              other.run();
            },
            task -> Thread.ofPlatform().start(task));
    meet(start);
    int ruled = ruling.getAsInt();
    meanwhile.join();
    return ruled;
  }

  private static void meet(CyclicBarrier start) {
    try {
      start.await(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}

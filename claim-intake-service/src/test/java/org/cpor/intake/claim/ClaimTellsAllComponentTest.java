package org.cpor.intake.claim;

import static org.cpor.intake.Claiming.JSON;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.withRole;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cpor.events.fact.ArbitrationFact.AssociationEnded;
import org.cpor.events.fact.ArbitrationFact.AssociationStarted;
import org.cpor.events.fact.ArbitrationFact.ClaimApproved;
import org.cpor.events.fact.ArbitrationFact.ClaimRejected;
import org.cpor.events.fact.ArbitrationFact.CompetingClaimDetected;
import org.cpor.events.fact.ArbitrationFact.InformationRequested;
import org.cpor.events.fact.ArbitrationFact.ReviewExtended;
import org.cpor.events.fact.ArbitrationFact.ReviewOpened;
import org.cpor.events.fact.ReviewClock;
import org.cpor.events.fact.Subject;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A claim shows its dates and how they were counted, its association, and who acted on it. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class ClaimTellsAllComponentTest extends FiledClaim {

  private static final UUID ASSOCIATION = UUID.randomUUID();

  private final Instant due = start.plus(Duration.ofDays(7));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "missing",
      value = {
        "missing | a benyújtás napja | munkaszüneti nap: karácsony",
        "de | a benyújtás napja | munkaszüneti nap: karácsony",
        "hu | a benyújtás napja | munkaszüneti nap: karácsony",
        "en | day of filing | holiday: Christmas",
        "de, en;q=0.5, hu;q=0.8 | a benyújtás napja | munkaszüneti nap: karácsony",
        "hu;q=0.5, en-GB;q=0.8 | day of filing | holiday: Christmas"
      })
  void aHungarianClaimExplainsItsClockInTheLanguageThatTheCallerPrefers(
      @Nullable String acceptLanguage, String first, String second) {
    becomes(
        "UNDER_REVIEW",
        new ReviewOpened(
            claim,
            CASE,
            false,
            due,
            start,
            new ReviewClock(
                1,
                List.of(
                    day("2026-12-24", "DAY_OF_FILING", "day of filing"),
                    day("2026-12-25", "HOLIDAY", "holiday: Christmas")))));
    Map<String, String> headers =
        acceptLanguage == null ? Map.of() : Map.of("Accept-Language", acceptLanguage);

    as(partner)
        .headers(headers)
        .get(path())
        .then()
        .header("Vary", containsString("Accept-Language"))
        .header("Content-Language", first.equals("day of filing") ? "en" : "hu")
        .body("reviewClock.days.why", contains(first, second));
    as(partner)
        .headers(headers)
        .get("/claims?tenantId=" + claim.tenantId())
        .then()
        .header("Vary", containsString("Accept-Language"))
        .body("items[0].reviewClock.days.why", contains(first, second));
  }

  @Test
  void theClockOfAReviewIsExplainedAndThatOfItsExtensionReplacesIt() {
    becomes(
        "UNDER_REVIEW",
        new ReviewOpened(claim, CASE, false, due, start, clock("2026-11-20", "2026-11-23")));
    as(partner)
        .get(path())
        .then()
        .body("reviewDueAt", equalTo(due.toString()))
        .body("reviewClock.businessDays", equalTo(1))
        .body("reviewClock.days.date", contains("2026-11-20", "2026-11-23"))
        .body("reviewClock.days.counted", contains(false, true))
        .body("reviewClock.days[1].why", equalTo("munkanap"));

    Instant later = due.plusSeconds(60);
    FactTopics.publish(
        new ReviewExtended(
            claim,
            CASE,
            "COMPETING_CLAIMS",
            null,
            later,
            start.plusSeconds(1),
            clock("2026-11-27", "2026-11-30")));
    awaitClaim("reviewDueAt", later.toString());
    as(partner)
        .get(path())
        .then()
        .body("reviewClock.days.date", contains("2026-11-27", "2026-11-30"));
  }

  @Test
  void aRejectionShowsUntilWhenItCanBeDisputed() {
    Instant until = start.plus(Duration.ofDays(30));
    becomes("REJECTED", new ClaimRejected(claim, CASE, "INSUFFICIENT_POE", start, until));
    as(partner).get(path()).then().body("disputableUntil", equalTo(until.toString()));

    send("dispute", JSON.createObjectNode().put("justification", "We did."))
        .then()
        .statusCode(200)
        .body("disputableUntil", nullValue());
  }

  @Test
  void anApprovalShowsItsAssociationUntilItEnds() {
    as(partner).get(path()).then().body("association", nullValue());
    becomes("APPROVED", new ClaimApproved(claim, CASE, ASSOCIATION, start));
    FactTopics.publish(
        new AssociationStarted(claim, ASSOCIATION, subject(), start, null, null, null, null, null));
    as(partner)
        .get(path())
        .then()
        .body("association.state", equalTo("ACTIVE"))
        .body("association.since", equalTo(start.toString()))
        .body("association.endedAt", nullValue())
        .body("association.endReason", nullValue());

    FactTopics.publish(
        new AssociationEnded(
            claim, ASSOCIATION, subject(), "SUBSCRIPTION_ENDED", start.plusSeconds(9), null));

    awaitClaim("association.state", "ENDED");
    as(partner)
        .get(path())
        .then()
        .body("association.since", equalTo(start.toString()))
        .body("association.endedAt", equalTo(start.plusSeconds(9).toString()))
        .body("association.endReason", equalTo("SUBSCRIPTION_ENDED"));
  }

  @Test
  void anEndedClaimDoesNotCompeteAndNoListSaysSo() {
    becomes("UNDER_REVIEW", new ReviewOpened(claim, CASE, true, due, start));
    as(partner).get(path()).then().body("competing", equalTo(true));
    becomes("APPROVED", new ClaimApproved(claim, CASE, ASSOCIATION, start.plusSeconds(1)));
    as(partner).get(path()).then().body("competing", equalTo(false));
    as(partner).get("/claims?competing=true").then().body("items", empty());

    FactTopics.publish(new CompetingClaimDetected(claim, CASE, start.plusSeconds(2)));
    awaitClaim("competing", true);
    FactTopics.publish(
        new AssociationEnded(
            claim, ASSOCIATION, subject(), "SUPERSEDED", start.plusSeconds(3), null));

    awaitClaim("association.state", "ENDED");
    as(partner).get(path()).then().body("competing", equalTo(false));
    as(partner).get("/claims?competing=true").then().body("items", empty());
    as(partner)
        .get("/claims?competing=false")
        .then()
        .body("items.claimId", contains(claim.claimId().toString()));
  }

  @Test
  void aWithdrawnClaimDoesNotCompete() {
    becomes("UNDER_REVIEW", new ReviewOpened(claim, CASE, true, due, start));

    send("withdrawal", JSON.createObjectNode())
        .then()
        .statusCode(200)
        .body("competing", equalTo(false));
    as(partner).get("/claims?competing=true").then().body("items", empty());
  }

  @Test
  void reviewersSeeWhoActedAndPartnersSeeOnlyTheirSide() {
    becomes("UNDER_REVIEW", new ReviewOpened(claim, CASE, false, due, start));
    becomes(
        "ACTION_REQUIRED",
        new InformationRequested(
            claim,
            CASE,
            UUID.randomUUID(),
            List.of("MISSING_ALL_POE"),
            null,
            due,
            start.plusSeconds(1),
            "reviewer-anna",
            null));
    comment("Here.").then().statusCode(201);
    becomes(
        "REJECTED",
        new ClaimRejected(
            claim, CASE, "INSUFFICIENT_POE", Instant.now(), null, "reviewer-bela", null));

    for (String role : List.of("reviewer", "review-lead")) {
      withRole(role)
          .get(path() + "/history")
          .then()
          .statusCode(200)
          .body("items[0].actorName", equalTo("admin-of-" + partner))
          .body("items[2].actor", equalTo("REVIEWER"))
          .body("items[2].actorName", equalTo("reviewer-anna"))
          .body("items[3].actor", equalTo("PARTNER"))
          .body("items[3].actorName.length() > 0", equalTo(true))
          .body("items[4].actorName", equalTo("reviewer-bela"));
    }
    as(partner)
        .get(path() + "/history")
        .then()
        .body("items.actor", contains("PARTNER", "PLATFORM", "REVIEWER", "PARTNER", "REVIEWER"))
        .body("items[0].actorName", equalTo("admin-of-" + partner))
        .body("items[3].actorName", equalTo("admin-of-" + partner))
        .body("items[2, 4].actorName", everyItem(nullValue()));
    withRole("portal")
        .get(path() + "/history")
        .then()
        .body("items[0].actorName", equalTo("admin-of-" + partner))
        .body("items[2, 4].actorName", everyItem(nullValue()));
    withRole("operator")
        .get(path() + "/history")
        .then()
        .body("items.actorName", everyItem(nullValue()));
  }

  private Subject subject() {
    return new Subject(claim.tenantId(), "DYNAMICS_365_SALES", null);
  }

  private static ReviewClock clock(String from, String counted) {
    return new ReviewClock(
        1,
        List.of(
            new ReviewClock.Day(LocalDate.parse(from), false, "DAY_OF_FILING", "day of filing"),
            new ReviewClock.Day(LocalDate.parse(counted), true, "BUSINESS_DAY", "business day")));
  }

  private static ReviewClock.Day day(String date, String kind, String why) {
    return new ReviewClock.Day(LocalDate.parse(date), false, kind, why);
  }
}

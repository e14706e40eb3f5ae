package org.cpor.arbitration.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.ObservedNames;
import org.cpor.arbitration.Person;
import org.cpor.arbitration.TestClock;
import org.cpor.arbitration.VerifiedClaim;
import org.cpor.events.directory.ObservationType;
import org.cpor.events.topic.Topics;
import org.cpor.testing.ConsumedTopics;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;

/** Reviewers read the names of customers and partners, as feeds published them. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class DisplayNamesComponentTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  @Inject TestClock clock;

  private final Person reviewer = Person.reviewer();
  private final UUID tenantId = UUID.randomUUID();
  private final String partnerId = "P-" + UUID.randomUUID();

  @Test
  void theQueueAndTheDocketShowTheNamesOfTheCustomerAndThePartners() {
    String unnamed = "P-" + UUID.randomUUID();
    UUID caseId = VerifiedClaim.of(partnerId, tenantId).admitted().caseId();
    VerifiedClaim.of(unnamed, tenantId).admitted();
    ObservedNames.customer(tenantId, "Kávéház Kft.", "hu", now());
    ObservedNames.partner(partnerId, "Fabrikam Zrt.", now());

    awaitNames("Kávéház Kft.", "Fabrikam Zrt.");
    listed()
        .body("items[0].region", equalTo("HU"))
        .body("items[0].partners.partnerId", equalTo(List.of(partnerId, unnamed)))
        .body("items[0].partners[1].partnerName", nullValue());
    reviewer
        .reads(caseId)
        .body("customerName", equalTo("Kávéház Kft."))
        .body("parties[0].partnerName", equalTo("Fabrikam Zrt."))
        .body("parties[1].partnerName", nullValue());
    reviewer
        .awards(
            caseId, UUID.fromString(reviewer.reads(caseId).extract().path("parties[0].claimId")))
        .body("holder.partnerName", equalTo("Fabrikam Zrt."));
  }

  @Test
  void aNameThatWasObservedEarlierDoesNotReplaceALaterOne() {
    VerifiedClaim.of(partnerId, tenantId).admitted();
    Instant now = now();
    ObservedNames.customer(tenantId, "Later", "HU", now);
    ObservedNames.partner(partnerId, "Later Partner", now);
    awaitNames("Later", "Later Partner");

    ObservedNames.customer(tenantId, "Earlier", "DE", now.minusSeconds(60));
    ObservedNames.partner(partnerId, "Earlier Partner", now.minusSeconds(60));
    awaitApplied();

    listed()
        .body("items[0].customerName", equalTo("Later"))
        .body("items[0].region", equalTo("HU"))
        .body("items[0].partners[0].partnerName", equalTo("Later Partner"));

    ObservedNames.customer(tenantId, "Latest", "HU", now.plusMillis(1));
    ObservedNames.partner(partnerId, "Latest Partner", now.plusMillis(1));
    awaitNames("Latest", "Latest Partner");
  }

  @Test
  void anObservationWithoutANameIsADeadLetter() {
    ObservedNames.publish(
        ObservationType.TENANT,
        tenantId.toString(),
        "{\"id\": \"%s\", \"displayName\": \" \", \"domains\": []}".formatted(tenantId),
        now());

    FactTopics.awaitRecords(
        Topics.deadLetters(Topics.DIRECTORY, "arbitration-service"),
        records ->
            records.stream()
                .anyMatch(
                    record -> new String(record.value(), UTF_8).contains(tenantId.toString())));
  }

  /**
   * Waits until the earlier observations are applied. Each partition is consumed in order, so this
   * method publishes a record to every partition and waits until these records are consumed.
   */
  private void awaitApplied() {
    ConsumedTopics.awaitConsumed("arbitration-service", List.of(Topics.DIRECTORY), TIMEOUT);
  }

  private void awaitNames(String customer, String partner) {
    await()
        .atMost(TIMEOUT)
        .untilAsserted(() ->
            listed()
                .body("items[0].customerName", equalTo(customer))
                .body("items[0].partners[0].partnerName", equalTo(partner)));
  }

  private ValidatableResponse listed() {
    return reviewer.asks().queryParam("tenantId", tenantId).get("/cases").then().statusCode(200);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}

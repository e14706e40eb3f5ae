package org.cpor.intake.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.claim;
import static org.cpor.intake.Claiming.file;
import static org.cpor.intake.Claiming.newPartner;
import static org.cpor.intake.Claiming.post;
import static org.cpor.intake.Claiming.withRole;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cpor.events.directory.ProductObserved;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.Finding;
import org.cpor.events.fact.VerificationFact.ClaimVerificationFailed;
import org.cpor.events.topic.Topics;
import org.cpor.events.wire.FactJson;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feeds update the catalogue. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class FollowingCatalogueComponentTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  @Inject Clock clock;

  private final String partner = newPartner();

  /** The code of a product that no other test uses. */
  private final String code =
      "P_" + UUID.randomUUID().toString().replace('-', '_').toUpperCase(Locale.ROOT);

  @Test
  void anObservedProductCanBeClaimedAndIsShownInBothLanguages() {
    fileOnProduct().statusCode(400).body("violations.field", contains("product"));

    observe(null, null, "New", clock.instant());

    awaitAnswer(201);
    catalogue("en").body("solutionAreas[0].products.name", hasItem("New " + code));
    catalogue("hu").body("solutionAreas[0].products.name", hasItem("Új " + code));
    as(partner).queryParam("product", code).get("/claims").then().statusCode(200);
  }

  @Test
  void aProductCanBeClaimedFromItsFirstDayToItsLast() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    observe(today, today, "Today", clock.instant());
    awaitAnswer(201);

    observe(today.plusDays(1), null, "Tomorrow", clock.instant());
    awaitAnswer(400);
    catalogue("en")
        .body("solutionAreas[0].products.code", not(hasItem(code)))
        .body("solutionAreas[0].otherProducts.code", hasItem(code));

    observe(null, today, "Again", clock.instant());
    awaitAnswer(201);
    observe(null, today.minusDays(1), "Yesterday", clock.instant());
    awaitAnswer(400);
  }

  @Test
  void aFiledClaimContinuesAfterTheLastDayOfItsProduct() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    observe(null, null, "New", clock.instant());
    awaitAnswer(201);
    ObjectNode claim = claim().put("product", code);
    UUID claimId = file(partner, claim);
    failVerification(claimId, UUID.fromString(claim.at("/customer/tenantId").asText()));
    observe(null, today, "Last day", clock.instant());
    Map<String, String> tomorrow = Map.of("offset", "PT24H");
    withRole("operator").contentType(ContentType.JSON).body(tomorrow).put("/q/dev/clock");
    try {
      awaitAnswer(400);

      as(partner)
          .contentType(ContentType.JSON)
          .body(claim.toString())
          .post("/claims/{id}/resubmission", claimId)
          .then()
          .statusCode(200);
    } finally {
      withRole("operator").delete("/q/dev/clock");
    }
  }

  @Test
  void aLateEarlierObservationChangesNothing() {
    Instant now = clock.instant();
    observe(null, null, "New", now);
    observe(LocalDate.of(2999, 1, 1), null, "Late", now.minusSeconds(60));
    observeMarker();

    fileOnProduct().statusCode(201);
  }

  @ParameterizedTest
  @CsvSource({
    "BUSINESS, USAGE, 0, solutionArea",
    "MICROSOFT_365, PRESALES, 0, activities",
    "MICROSOFT_365, USAGE, 1, future"
  })
  void whatIsNoProductIsSetAsideWithWhy(String area, String activity, int minutes, String why) {
    assertSetAside(
        new ProductObserved(code, area, names("New"), List.of(activity), null, null),
        clock.instant().plus(Duration.ofMinutes(minutes)),
        why);
  }

  @Test
  void aProductWithAnUnstorableDayIsSetAsideWithAReason() {
    assertSetAside(
        observed(code, LocalDate.of(10_000, 1, 1), null, "New"), clock.instant(), "from");
  }

  private static void assertSetAside(ProductObserved product, Instant at, String why) {
    String eventId = FactTopics.publish(product, at).id();
    Predicate<ConsumerRecord<byte[], byte[]>> mine =
        record -> eventId.equals(FactTopics.headers(record).get("ce_id"));
    assertThat(
            FactTopics.awaitRecords(
                Topics.deadLetters(Topics.DIRECTORY, "claim-intake-service"),
                records -> records.stream().anyMatch(mine)))
        .filteredOn(mine)
        .singleElement()
        .satisfies(
            record -> assertThat(FactTopics.headers(record).get("dlq_reason")).contains(why));
  }

  private void observe(@Nullable LocalDate from, @Nullable LocalDate to, String name, Instant at) {
    FactTopics.publish(observed(code, from, to, name), at);
  }

  private static ProductObserved observed(
      String code, @Nullable LocalDate from, @Nullable LocalDate to, String name) {
    return new ProductObserved(
        code, "BUSINESS_APPLICATIONS", names(name + " " + code), List.of("USAGE"), from, to);
  }

  private static ProductObserved.Names names(String name) {
    return new ProductObserved.Names(name.replace("New", "Új"), name);
  }

  /**
   * Publishes another observation with the same key, and waits until the service has applied it.
   * Then the service has also applied all earlier observations with this key.
   */
  private void observeMarker() {
    String marker = code + "_M";
    Map<String, String> headers =
        Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            marker,
            "ce_type",
            "cpor.product-observed.v1",
            "ce_source",
            "/feed",
            "ce_subject",
            marker,
            "ce_time",
            clock.instant().toString());
    FactTopics.publishRaw(
        Topics.DIRECTORY,
        "product/" + code,
        FactJson.write(observed(marker, null, null, "Marker")),
        headers);
    await()
        .atMost(TIMEOUT)
        .untilAsserted(
            () -> catalogue("en").body("solutionAreas[0].products.code", hasItem(marker)));
  }

  private void failVerification(UUID claimId, UUID tenantId) {
    FactTopics.publish(
        new ClaimVerificationFailed(
            new ClaimReference(claimId, tenantId, partner, "hu"),
            1,
            List.of(new Finding("TENANT_UNKNOWN", "ERROR", "customer.tenantId", "…", "…")),
            false,
            clock.instant()));
    await()
        .atMost(TIMEOUT)
        .until(() ->
            as(partner).get("/claims/{id}", claimId).path("status").equals("ACTION_REQUIRED"));
  }

  private void awaitAnswer(int status) {
    await().atMost(TIMEOUT).untilAsserted(() -> fileOnProduct().statusCode(status));
  }

  private ValidatableResponse fileOnProduct() {
    return post(as(partner), claim().put("product", code)).then();
  }

  private static ValidatableResponse catalogue(String language) {
    return withRole("portal")
        .header("Accept-Language", language)
        .get("/catalogue")
        .then()
        .statusCode(200);
  }
}

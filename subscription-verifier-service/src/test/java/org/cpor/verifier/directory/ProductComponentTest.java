package org.cpor.verifier.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpor.testing.FactTopics.publish;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cpor.events.directory.ProductObserved;
import org.cpor.events.fact.ClaimDetails;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.PartnerFact.ClaimSubmitted;
import org.cpor.events.fact.VerificationFact.ClaimVerified;
import org.cpor.events.topic.Topics;
import org.cpor.events.wire.Envelope;
import org.cpor.events.wire.FactJson;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.cpor.verifier.Caller;
import org.cpor.verifier.Customer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feeds write the catalogue. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class ProductComponentTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  @Inject Clock clock;

  /** The code of a product that no other test uses. */
  private final String code =
      "P_" + UUID.randomUUID().toString().replace('-', '_').toUpperCase(Locale.ROOT);

  @Test
  void aPutProductIsStoredAndPublished() {
    put(body("[\"USAGE\", \"PRESALES\"]", "2026-01-01", "2099-12-31"))
        .statusCode(200)
        .body("code", equalTo(code));

    Caller.feed()
        .get("/directory/products/{code}", code)
        .then()
        .statusCode(200)
        .body("solutionArea", equalTo("BUSINESS_APPLICATIONS"))
        .body("names.hu", equalTo("Új"))
        .body("names.en", equalTo("New"))
        .body("activities", contains("PRESALES", "USAGE"))
        .body("from", equalTo("2026-01-01"))
        .body("to", equalTo("2099-12-31"));
    ConsumerRecord<byte[], byte[]> published = published(1).getFirst();
    assertThat(published.key()).asString().isEqualTo("product/" + code);
    assertThat(FactJson.readProduct(published.value()))
        .isEqualTo(
            new ProductObserved(
                code,
                "BUSINESS_APPLICATIONS",
                new ProductObserved.Names("Új", "New"),
                List.of("PRESALES", "USAGE"),
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2099-12-31")));
    assertThat(Envelope.fromHeaders(FactTopics.headers(published)).source())
        .isEqualTo("/subscription-verifier-service");
  }

  @Test
  void aProductWithoutAPeriodIsOfferedAlways() {
    put("""
    {"solutionArea": "MICROSOFT_365", "names": {"hu": "Új", "en": "New"},
     "activities": ["USAGE"]}
    """)
        .statusCode(200)
        .body("from", nullValue())
        .body("to", nullValue());
  }

  @Test
  void aProductOfAnImportIsPublishedToo() {
    String line =
        body("[\"USAGE\"]", "2026-01-01", "2099-12-31")
            .replaceFirst("\\{", "{\"type\": \"product\", \"id\": \"" + code + "\", ")
            .replace("\n", " ");
    Caller.feed()
        .contentType("application/x-ndjson; charset=utf-8")
        .body(line.getBytes(UTF_8))
        .post("/directory/import")
        .then()
        .statusCode(200);

    published(1);
  }

  @Test
  void aProductThatAFeedPublishedIsStoredAndNotPublishedAgain() {
    publish(observed("New"), clock.instant());

    await()
        .atMost(TIMEOUT)
        .untilAsserted(
            () -> Caller.feed().get("/directory/products/{code}", code).then().statusCode(200));
    put(body("[\"USAGE\"]", "2026-01-01", "2099-12-31"));
    assertThat(published(2)).hasSize(2);
  }

  @Test
  void anObservationBeforeThePutChangesNothing() {
    put(body("[\"USAGE\"]", "2026-01-01", "2099-12-31"));
    Instant anHourAgo = clock.instant().minus(Duration.ofHours(1));
    publish(observed("Late"), anHourAgo);
    awaitApplied(anHourAgo);

    Caller.feed().get("/directory/products/{code}", code).then().body("names.en", equalTo("New"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[\"USAGE\"]|MICROSOFT|2026-01-01|2099-12-31|solutionArea",
        "[]|MICROSOFT_365|2026-01-01|2099-12-31|activities",
        "[\"PRESALES\"]|MICROSOFT_365|2026-01-01|2099-12-31|activities[0]",
        "[\"USAGE\", \"USAGE\"]|MICROSOFT_365|2026-01-01|2099-12-31|activities",
        "[\"USAGE\"]|MICROSOFT_365|tomorrow|2099-12-31|from",
        "[\"USAGE\"]|MICROSOFT_365|+10000-01-01|2099-12-31|from",
        "[\"USAGE\"]|MICROSOFT_365|2026-01-02|2026-01-01|to"
      })
  void whatIsWrongWithAProductIsTold(
      String activities, String area, String from, String to, String field) {
    put(body(activities, from, to).replace("BUSINESS_APPLICATIONS", area))
        .statusCode(400)
        .body("violations.field", contains(field));
  }

  @Test
  void anEndlessListOfActivitiesIsNotReadCompletely() {
    String activities = "[" + "\"USAGE\", ".repeat(20_000) + "\"USAGE\"]";

    put(body(activities, "2026-01-01", "2099-12-31"))
        .statusCode(400)
        .body("violations.field", contains("activities"));
  }

  @Test
  void anAddedProductCanBeClaimed() {
    put(body("[\"USAGE\"]", "2026-01-01", "2099-12-31"));

    ClaimSubmitted claim = claim(Customer.provisioned());
    publish(claim);

    FactTopics.await(ClaimVerified.class, claim.claim().claimId());
  }

  @Test
  void aClaimOnAProductThatIsNotConsumedYetWaits() {
    ClaimSubmitted claim = claim(Customer.provisioned());
    publish(claim);
    FactTopics.await(ClaimVerified.class, Customer.provisioned().claims());

    publish(observed("New"), clock.instant());

    FactTopics.await(ClaimVerified.class, claim.claim().claimId());
  }

  @Test
  void thePrecheckRefusesAProductThatCannotBeClaimedToday() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Customer customer = Customer.provisioned();
    subscribe(customer);

    check(customer).statusCode(400).body("violations.field", contains("product"));
    put(body("[\"USAGE\"]", today.plusDays(1).toString(), "2099-12-31"));
    check(customer).statusCode(400);
    put(body("[\"USAGE\"]", "2020-01-01", today.minusDays(1).toString()));
    check(customer).statusCode(400);
    put(body("[\"USAGE\"]", today.toString(), today.toString()));
    check(customer).statusCode(200).body("verdict", equalTo("PASSED"));
  }

  private ValidatableResponse check(Customer customer) {
    return Caller.withRoles("portal")
        .body(customer.request(customer.partnerId).replace("DYNAMICS_365_SALES", code))
        .post("/verifications")
        .then();
  }

  private ClaimSubmitted claim(Customer customer) {
    subscribe(customer);
    ClaimSubmitted submission = customer.submission();
    ClaimDetails details = submission.details();
    return new ClaimSubmitted(
        new ClaimReference(
            UUID.randomUUID(), customer.tenantId, customer.partnerId, submission.claim().locale()),
        new ClaimDetails(
            details.mpnId(),
            details.domain(),
            details.solutionArea(),
            details.activity(),
            code,
            details.subscriptionId(),
            details.proofOfExecution()),
        submission.filedAt(),
        1);
  }

  private void subscribe(Customer customer) {
    Caller.feed()
        .body(
            customer
                .subscription("VOLUME_LICENSING", "ACTIVE", "SUCCESS")
                .replace("DYNAMICS_365_SALES", code))
        .put("/directory/subscriptions/{id}", customer.subscriptionId)
        .then()
        .statusCode(200);
  }

  private ValidatableResponse put(String body) {
    return Caller.feed().body(body).put("/directory/products/{code}", code).then();
  }

  private static String body(String activities, String from, String to) {
    return """
    {"solutionArea": "BUSINESS_APPLICATIONS", "names": {"hu": "Új", "en": "New"},
     "activities": %s, "from": "%s", "to": "%s"}
    """
        .formatted(activities, from, to);
  }

  private ProductObserved observed(String name) {
    return new ProductObserved(
        code,
        "BUSINESS_APPLICATIONS",
        new ProductObserved.Names(name, name),
        List.of("USAGE"),
        null,
        null);
  }

  private void awaitApplied(Instant observedAt) {
    String marker = code + "_M";
    ProductObserved same = observed("Marker");
    // The observation has the same key, so that it comes later in the same partition.
    ProductObserved product =
        new ProductObserved(
            marker, same.solutionArea(), same.names(), same.activities(), null, null);
    Envelope envelope =
        new Envelope(
            UUID.randomUUID().toString(),
            "cpor.product-observed.v1",
            "/feed",
            marker,
            observedAt,
            null,
            null,
            null,
            null);
    FactTopics.publishRaw(
        Topics.DIRECTORY, "product/" + code, FactJson.write(product), envelope.toHeaders());
    await()
        .atMost(TIMEOUT)
        .untilAsserted(
            () -> Caller.feed().get("/directory/products/{code}", marker).then().statusCode(200));
  }

  private List<ConsumerRecord<byte[], byte[]>> published(int atLeast) {
    return FactTopics.awaitRecords(
            Topics.DIRECTORY,
            records -> records.stream().filter(this::isOfProduct).count() >= atLeast)
        .stream()
        .filter(this::isOfProduct)
        .toList();
  }

  private boolean isOfProduct(ConsumerRecord<byte[], byte[]> record) {
    return code.equals(FactTopics.headers(record).get("ce_subject"));
  }
}

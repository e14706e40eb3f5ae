package org.cpor.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpor.testing.ClaimsApi.awaitStatus;
import static org.cpor.testing.ClaimsApi.codes;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cpor.stack.client.Answer;
import org.cpor.stack.client.ApiClient;
import org.cpor.testing.Platform;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The findings of the verification, as the partner reads them in the claim and in its comments.
 * Most claims of this test have no document, so their last finding is {@code POE_MISSING}.
 */
@ExtendWith(SharedPlatform.class)
class FindingsIT {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private static final String ENROLLED = "1000001";
  private static final String NOT_ENROLLED = "1000002";
  private static final String SPECIAL = "1000003";

  /** The errors in claims, in the order of the table of findings. */
  private static final List<Flaw> FLAWS =
      List.of(
          error("TENANT_UNKNOWN", "customer.tenantId")
              .when(
                  "the directory has no such tenant",
                  it -> it.customer().put("tenantId", UUID.randomUUID().toString())),
          error("DOMAIN_TENANT_MISMATCH", "customer.domain")
              .when(
                  "the domain is not the tenant's",
                  it -> it.customer().put("domain", "elsewhere.example")),
          error("ACTIVITY_NOT_APPLICABLE", "activity")
              .when(
                  "the area has no such activity",
                  it -> {
                    it.subscriptionCarries("TEAMS");
                    it.claim
                        .put("solutionArea", "MICROSOFT_365")
                        .put("product", "TEAMS")
                        .put("activity", "PRESALES");
                  }),
          error("ACTIVITY_NOT_APPLICABLE", "product")
              .when(
                  "the product is not of the area",
                  it -> {
                    it.subscriptionCarries("TEAMS");
                    it.claim.put("product", "TEAMS");
                  }),
          error("PRODUCT_NOT_ON_TENANT", "product")
              .when(
                  "no subscription of the tenant carries the product",
                  it -> it.subscriptionCarries("DYNAMICS_365_FINANCE")),
          error("SUBSCRIPTION_REQUIRED", "subscriptionId")
              .when("no subscription is named", it -> it.claim.remove("subscriptionId")),
          error("NOT_A_SUBSCRIPTION_ID", "subscriptionId")
              .when("the id is malformed", it -> it.claim.put("subscriptionId", "order 2026/117")),
          error("NOT_A_SUBSCRIPTION_ID", "subscriptionId")
              .when("the id is that of a SKU", ClaimFixture::claimsSku),
          error("SUBSCRIPTION_NOT_ON_TENANT", "subscriptionId")
              .when(
                  "the subscription is unknown",
                  it -> it.claim.put("subscriptionId", UUID.randomUUID().toString())),
          error("SUBSCRIPTION_NOT_ON_TENANT", "subscriptionId")
              .when(
                  "the subscription is another tenant's",
                  ClaimFixture::claimsSubscriptionOfStranger),
          error("SUBSCRIPTION_NOT_FOR_DYNAMICS", "subscriptionId")
              .when(
                  "the subscription is of Microsoft 365",
                  it -> it.subscription.put("family", "MICROSOFT_365")),
          error("PRODUCT_NOT_IN_SUBSCRIPTION", "subscriptionId")
              .when(
                  "another subscription of the tenant carries the product",
                  it -> {
                    it.subscriptionCarries("DYNAMICS_365_FINANCE");
                    it.anotherSubscriptionCarries("DYNAMICS_365_SALES");
                  }),
          error("SUBSCRIPTION_IS_CSP", "subscriptionId")
              .when(
                  "it was bought through a Cloud Solution Provider",
                  it -> it.subscription.put("channel", "CSP")),
          error("SUBSCRIPTION_NOT_PROVISIONED", "subscriptionId")
              .when(
                  "the customer has not activated the product",
                  it -> it.provisioningIs("PENDING_ACTIVATION")),
          error("SUBSCRIPTION_NOT_ACTIVE", "subscriptionId")
              .when("the subscription has expired", it -> it.subscription.put("status", "EXPIRED")),
          error("SUBSCRIPTION_ALREADY_CLAIMED", "subscriptionId")
              .when("the partner has an open claim on it", ClaimFixture::isClaimedTwice),
          error("PURCHASE_CHANNEL_NOT_ELIGIBLE", "subscriptionId")
              .when("it was bought in another way", it -> it.subscription.put("channel", "OTHER")),
          error("MPN_NOT_OF_PARTNER", "mpnId")
              .when("the partner has no such MPN", it -> it.claim.put("mpnId", "1")),
          warning("MPN_NOT_ENROLLED", "mpnId")
              .when("the MPN is in no program", it -> it.claim.put("mpnId", NOT_ENROLLED)),
          warning("MPN_SPECIAL_PARTNER_TYPE", "mpnId")
              .when("the MPN is of FRP FastTrack", it -> it.claim.put("mpnId", SPECIAL)),
          warning("POE_MISSING", "proofOfExecution").when("nothing else is wrong", it -> {}),
          warning("POE_STALE", "proofOfExecution")
              .when(
                  "the customer acknowledged it long ago",
                  it -> it.isAcknowledgedOn("2020-01-31")));

  /** An error in a claim, and the finding that reports the error. */
  private record Flaw(
      String code, String severity, String field, String name, Consumer<ClaimFixture> making) {

    Flaw when(String name, Consumer<ClaimFixture> making) {
      return new Flaw(code, severity, field, name, making);
    }

    boolean stopsTheClaim() {
      return severity.equals("ERROR");
    }

    /** The codes of all findings of the claim. */
    List<String> told() {
      return code.startsWith("POE_") ? List.of(code) : List.of(code, "POE_MISSING");
    }
  }

  private static Flaw error(String code, String field) {
    return new Flaw(code, "ERROR", field, "", it -> {});
  }

  private static Flaw warning(String code, String field) {
    return new Flaw(code, "WARNING", field, "", it -> {});
  }

  private final String partnerId = "P-" + UUID.randomUUID();

  @TestFactory
  Stream<DynamicTest> eachFindingComesAloneAndIsToldInTheClaimAndInAComment(Platform platform) {
    List<ClaimFixture> fixtures =
        FLAWS.stream()
            .map(flaw -> {
              ClaimFixture fixture = new ClaimFixture(partnerId, ENROLLED);
              flaw.making().accept(fixture);
              return fixture;
            })
            .toList();
    List<String> claimIds = file(platform, fixtures);
    ApiClient intake = platform.intakeOf(partnerId);
    return Stream.iterate(0, i -> i < FLAWS.size(), i -> i + 1)
        .map(i -> {
          Flaw flaw = FLAWS.get(i);
          return dynamicTest(
              flaw.code() + ": " + flaw.name(),
              () -> assertThatClaimIsTold(flaw, intake, claimIds.get(i)));
        });
  }

  private static void assertThatClaimIsTold(Flaw flaw, ApiClient intake, String claimId) {
    awaitStatus(intake, claimId, flaw.stopsTheClaim() ? "ACTION_REQUIRED" : "UNDER_REVIEW");
    JsonNode findings = findings(intake, claimId);
    assertThat(codes(findings)).isEqualTo(flaw.told());
    JsonNode finding = findings.path(0);
    assertThat(finding.path("severity").asText()).isEqualTo(flaw.severity());
    assertThat(finding.path("field").asText()).isEqualTo(flaw.field());
    assertThat(finding.path("message").asText()).isNotBlank();
    assertThat(finding.path("remedy").asText()).isNotBlank();

    String comment =
        comment(
            intake, claimId, flaw.stopsTheClaim() ? "CLAIM_VERIFICATION_FAILED" : "CLAIM_VERIFIED");
    assertThat(comment).contains(sentences(findings));
  }

  @Test
  void fiveErrorsAreReportedTogetherInTheOrderOfTheTable(Platform platform) {
    ClaimFixture fixture = new ClaimFixture(partnerId, ENROLLED);
    fixture.customer().put("domain", "elsewhere.example");
    fixture.subscription.put("channel", "CSP").put("status", "EXPIRED");
    fixture.provisioningIs("PENDING_PROVISIONING");
    fixture.claim.put("mpnId", "1");
    String claimId = file(platform, List.of(fixture)).getFirst();
    ApiClient intake = platform.intakeOf(partnerId);

    awaitStatus(intake, claimId, "ACTION_REQUIRED");
    JsonNode findings = findings(intake, claimId);
    assertThat(codes(findings))
        .containsExactly(
            "DOMAIN_TENANT_MISMATCH",
            "SUBSCRIPTION_IS_CSP",
            "SUBSCRIPTION_NOT_PROVISIONED",
            "SUBSCRIPTION_NOT_ACTIVE",
            "MPN_NOT_OF_PARTNER",
            "POE_MISSING");
    assertThat(comment(intake, claimId, "CLAIM_VERIFICATION_FAILED"))
        .containsSubsequence(sentences(findings));
  }

  /**
   * Imports the partner and the records of all fixtures into the directory, and files the claims.
   */
  private List<String> file(Platform platform, List<ClaimFixture> fixtures) {
    List<ObjectNode> records =
        Stream.concat(Stream.of(partner()), fixtures.stream().flatMap(ClaimFixture::records))
            .toList();
    String lines = records.stream().map(ObjectNode::toString).collect(joining("\n"));
    Answer imported =
        platform.directoryFeed().postLines("/directory/import", lines.getBytes(UTF_8)).expect(200);
    assertThat(imported.body().path("applied").asInt()).isEqualTo(records.size());
    ApiClient intake = platform.intakeOf(partnerId);
    return fixtures.stream().map(fixture -> fixture.file(intake)).toList();
  }

  private ObjectNode partner() {
    ObjectNode partner =
        ApiClient.JSON
            .createObjectNode()
            .put("type", "partner")
            .put("id", partnerId)
            .put("displayName", "Partner " + partnerId);
    ArrayNode mpns = partner.putArray("mpns");
    enrol(mpns.addObject().put("mpnId", ENROLLED));
    mpns.addObject().put("mpnId", NOT_ENROLLED);
    enrol(mpns.addObject().put("mpnId", SPECIAL).put("partnerType", "FRP_FASTTRACK"));
    return partner;
  }

  private static void enrol(ObjectNode mpn) {
    ArrayNode enrolments = mpn.putArray("enrolments");
    enrolments.addObject().put("program", "Usage").put("solutionArea", "BUSINESS_APPLICATIONS");
    enrolments.addObject().put("program", "Workloads").put("solutionArea", "MICROSOFT_365");
  }

  private static String comment(ApiClient intake, String claimId, String code) {
    String path = "/claims/" + claimId + "/comments";
    return await()
        .atMost(TIMEOUT)
        .pollDelay(Duration.ZERO)
        .until(
            () ->
                items(intake.get(path).expect(200).body().path("items"))
                    .filter(comment -> comment.path("code").asText().equals(code))
                    .map(comment -> comment.path("text").asText())
                    .toList(),
            texts -> texts.size() == 1)
        .getFirst();
  }

  /** The findings of the claim without the advice about its documents, which may come later. */
  private static JsonNode findings(ApiClient intake, String claimId) {
    ArrayNode verified = ApiClient.JSON.createArrayNode();
    items(claim(intake, claimId).path("findings"))
        .filter(finding -> !finding.path("severity").asText().equals("ADVICE"))
        .forEach(verified::add);
    return verified;
  }

  private static JsonNode claim(ApiClient intake, String claimId) {
    return intake.get("/claims/" + claimId).expect(200).body();
  }

  /** The sentences that a comment must have: each message and each remedy. */
  private static List<String> sentences(JsonNode findings) {
    return items(findings)
        .flatMap(
            finding -> Stream.of(finding.path("message").asText(), finding.path("remedy").asText()))
        .toList();
  }

  private static Stream<JsonNode> items(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}

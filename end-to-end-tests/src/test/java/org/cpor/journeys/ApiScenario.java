package org.cpor.journeys;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpor.journeys.Answers.texts;
import static org.cpor.testing.ClaimsApi.awaitStatus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.cpor.stack.client.Answer;
import org.cpor.stack.client.ApiClient;
import org.cpor.stack.identity.AccessToken;
import org.cpor.stack.process.PartName;
import org.cpor.testing.Customers;
import org.cpor.testing.Customers.Customer;
import org.cpor.testing.Customers.Partner;
import org.cpor.testing.Platform;
import org.cpor.testing.WebhookReceiver;

/** The clients that call intake and notification, and the claims and documents of these clients. */
final class ApiScenario implements AutoCloseable {

  static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(US_ASCII);
  static final String FORMULA = "=HYPERLINK(1)";

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final int MEBIBYTE = 1 << 20;

  private final Platform platform;
  private final Partner acting;
  private final Partner reading;
  private final Partner listening;
  private final Customer customer;

  /** A partner that files, corrects and withdraws its own claims. */
  final ApiClient actor;

  /** A partner with two claims. Tests do not change these claims. */
  final ApiClient reader;

  final String readerId;

  /** Another partner. */
  final ApiClient stranger;

  final ApiClient reviewer;
  final ApiClient anonymousAtIntake;

  /** A partner with a webhook. */
  final ApiClient notified;

  /** A partner without a webhook. */
  final ApiClient notNotified;

  final ApiClient reviewerAtNotification;
  final ApiClient operatorAtNotification;
  final ApiClient anonymousAtNotification;
  final WebhookReceiver receiver = WebhookReceiver.answering(204);

  final String tenantId;
  final String documentId;

  /** The reader's claim that is under review and competes with a claim of another partner. */
  final String reviewedId;

  /** The reader's claim with findings. */
  final String faultyId;

  final String notifiedClaimId;

  ApiScenario(Platform platform) {
    this.platform = platform;
    acting = Customers.partner(platform);
    reading = Customers.partner(platform);
    listening = Customers.partner(platform);
    Partner strange = Customers.partner(platform);
    List<Customer> customers = Customers.arrive(platform, 3);
    customer = customers.get(0);
    actor = platform.intakeOf(acting.partnerId());
    reader = platform.intakeOf(reading.partnerId());
    readerId = reading.partnerId();
    stranger = platform.intakeOf(strange.partnerId());
    notified = platform.notificationOf(listening.partnerId());
    notNotified = platform.notificationOf(strange.partnerId());
    AccessToken reviewing = AccessToken.withRoles(List.of("reviewer")).name("anna");
    reviewer = platform.client(PartName.INTAKE, reviewing);
    reviewerAtNotification = platform.client(PartName.NOTIFICATION, reviewing);
    operatorAtNotification =
        platform.client(
            PartName.NOTIFICATION, AccessToken.withRoles(List.of("operator")).name("ottó"));
    anonymousAtIntake = platform.clientWithoutToken(PartName.INTAKE);
    anonymousAtNotification = platform.clientWithoutToken(PartName.NOTIFICATION);
    tenantId = customer.tenantId().toString();

    notified.put(preferences(), wanted()).expect(200);
    notifiedClaimId =
        platform
            .intakeOf(listening.partnerId())
            .post("/claims", customers.get(1).claimOf(listening))
            .expect(201)
            .text("claimId");
    documentId =
        reader
            .postFile("/documents", "statement.pdf", PDF, Map.of("kind", "STATEMENT_OF_WORK"))
            .expect(201)
            .text("documentId");
    reviewedId = reader.post("/claims", readersClaim()).expect(201).text("claimId");
    stranger.post("/claims", customer.claimOf(strange)).expect(201);
    faultyId =
        reader
            .post(
                "/claims",
                customers
                    .get(2)
                    .claimOf(reading)
                    .put("mpnId", "1")
                    .put("product", "DYNAMICS_365_FINANCE"))
            .expect(201)
            .text("claimId");
    awaitStatus(reader, reviewedId, "UNDER_REVIEW");
    awaitStatus(reader, faultyId, "ACTION_REQUIRED");
    await()
        .atMost(TIMEOUT)
        .until(() -> {
          JsonNode claim = reader.get(reviewed()).expect(200).body();
          return claim.path("competing").asBoolean() && claim.hasNonNull("reviewDueAt");
        });
    await()
        .atMost(TIMEOUT)
        .untilAsserted(() ->
            assertThat(texts(reader.get(reviewed() + "/comments").body().path("items"), "code"))
                .containsExactly("CLAIM_VERIFIED", "REVIEW_OPENED", "COMPETING_CLAIM_DETECTED"));
  }

  String reviewed() {
    return "/claims/" + reviewedId;
  }

  ObjectNode readersClaim() {
    ObjectNode claim = customer.claimOf(reading).put("note", FORMULA);
    claim.putArray("proofOfExecution").add(documentId);
    return claim;
  }

  /** A claim that the actor can file, for a new customer. */
  ObjectNode claim() {
    return Customers.arrive(platform, 1).getFirst().claimOf(acting);
  }

  /** Files {@code claim} as the actor, and returns its id. */
  String file(ObjectNode claim) {
    return actor.post("/claims", claim).expect(201).text("claimId");
  }

  Answer uploads(String name, byte[] file) {
    return actor.postFile("/documents", name, file, Map.of("kind", "OTHER"));
  }

  /** Uploads a text that is one byte longer than 25 MiB. The whole text is never in memory. */
  Answer uploadsTooMuch() {
    byte[] blanks = new byte[MEBIBYTE];
    Arrays.fill(blanks, (byte) ' ');
    BodyPublisher file =
        BodyPublishers.concat(
            BodyPublishers.ofByteArrays(Collections.nCopies(25, blanks)),
            BodyPublishers.ofString(" "));
    return actor.postFile("/documents", "blank.txt", file, Map.of("kind", "OTHER"));
  }

  List<JsonNode> fileBatch(String lines) {
    HttpResponse<byte[]> answer =
        actor.exchange(
            actor
                .request("/claims/batch")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines)));
    assertThat(answer.statusCode()).isEqualTo(200);
    return new String(answer.body(), UTF_8).lines().map(ApiScenario::json).toList();
  }

  private static JsonNode json(String line) {
    try {
      return ApiClient.JSON.readTree(line);
    } catch (IOException e) {
      throw new AssertionError("no JSON: " + line, e);
    }
  }

  /** The names of the catalogue's solution areas. */
  List<String> areas(String language) {
    Answer answer =
        actor.send(actor.request("/catalogue").header("Accept-Language", language)).expect(200);
    assertThat(answer.headers().firstValue("Content-Language")).contains(language);
    return texts(answer.body().path("solutionAreas"), "name");
  }

  String preferences() {
    return "/partners/" + listening.partnerId() + "/preferences";
  }

  ObjectNode wanted() {
    ObjectNode wanted = ApiClient.JSON.createObjectNode().put("locale", "hu");
    wanted.putObject("webhook").put("url", receiver.url()).put("secret", receiver.secret());
    return wanted;
  }

  /** The delivery of the comment with this code; an empty object if there is no delivery yet. */
  JsonNode deliveries(ApiClient notification, String code) {
    return Platform.all(notification, "/deliveries?claimId=" + notifiedClaimId).stream()
        .filter(delivery -> delivery.path("code").asText().equals(code))
        .findFirst()
        .orElseGet(ApiClient.JSON::createObjectNode);
  }

  /** Removes the webhook, and then closes its receiver. */
  @Override
  public void close() {
    notified.put(preferences(), ApiClient.JSON.createObjectNode()).expect(200);
    receiver.close();
  }
}

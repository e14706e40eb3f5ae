package org.cpor.stack.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cpor.stack.client.Answer;
import org.cpor.stack.client.ApiClient;
import org.cpor.stack.identity.AccessToken;
import org.cpor.stack.process.StackAddresses;

/**
 * The demonstration of the platform. It uses the APIs and the sample customers. The claims are: one
 * without findings, one with several errors, one that waits for provisioning, and two that compete
 * until a ruling.
 */
public final class Story {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final Duration POLL_INTERVAL = Duration.ofMillis(50);
  private static final String SAMPLE = "/sample/directory.ndjson";

  private final StackAddresses stack;
  private final Narrator narrator;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ApiClient portal;
  private final ApiClient directory;
  private final ApiClient reviewer;
  private final ApiClient precheck;
  private SampleCustomers customers = SampleCustomers.WITH_OWN_IDS;

  /** A story on the running {@code stack}, printed to {@code out}. */
  public Story(StackAddresses stack, PrintStream out) {
    this.stack = stack;
    this.narrator = new Narrator(out);
    portal = client("INTAKE_URL", "portal", "the-portal");
    directory = client("VERIFIER_URL", "directory-feed", "the-directory-feed");
    reviewer = client("ARBITRATION_URL", "reviewer", "Réka");
    precheck = client("VERIFIER_URL", "portal", "the-portal");
  }

  private ApiClient client(String service, String role, String name) {
    return new ApiClient(
        http,
        URI.create(stack.get(service)),
        AccessToken.withRoles(List.of(role)).name(name).from(stack.get("IDENTITY_URL")));
  }

  /**
   * Plays the whole story.
   *
   * @throws StepFailedException when a step does not have the expected result
   */
  public void play() {
    try (EventPrinter _ = new EventPrinter(narrator, stack.get("KAFKA_BOOTSTRAP_SERVERS"))) {
      narrator.chapter("The directory");
      loadTheDirectory();
      narrator.chapter("1  A clean claim");
      cleanClaim();
      narrator.chapter("2  A claim with several findings");
      claimWithSeveralErrors();
      narrator.chapter("3  A claim that waits for provisioning");
      claimThatWaits();
      narrator.chapter("4  Two partners compete");
      String first = competitor(SampleClaim.FIRST_COMPETING, "Körös's claim");
      String second = competitor(SampleClaim.SECOND_COMPETING, "Nordlys's claim");
      contest(first, second);
      narrator.chapter("5  The ruling");
      ruling(second, first);
    }
  }

  private void loadTheDirectory() {
    if (wasPlayedBefore()) {
      customers = SampleCustomers.withNewIds();
      narrator.step("The story was played here before; this time its customers have new ids.");
    }
    narrator.step("The directory feed imports customers, subscriptions and partners.");
    try (InputStream sample = Story.class.getResourceAsStream(SAMPLE)) {
      if (sample == null) {
        throw new StepFailedException("the sample directory is missing: " + SAMPLE);
      }
      JsonNode summary =
          directory
              .postLines("/directory/import", inTheDirectory(sample.readAllBytes()))
              .expect(200)
              .body();
      require(summary.path("refused").asInt(-1) == 0, "the directory refused records: " + summary);
      narrator.outcome(
          "%d records read, %d applied"
              .formatted(summary.path("read").asInt(), summary.path("applied").asInt()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + SAMPLE, e);
    }
  }

  private byte[] inTheDirectory(byte[] sample) {
    return customers.idsIn(new String(sample, UTF_8)).getBytes(UTF_8);
  }

  /** Whether the precheck of a claim shows that the story was played before. */
  private boolean wasPlayedBefore() {
    return Stream.of(
            SampleClaim.WITHOUT_FINDINGS,
            SampleClaim.NOT_PROVISIONED,
            SampleClaim.FIRST_COMPETING,
            SampleClaim.SECOND_COMPETING)
        .anyMatch(claim ->
            codes(
                    precheck
                        .post("/verifications", claim.toJson())
                        .expect(200)
                        .body()
                        .path("findings"))
                .contains("SUBSCRIPTION_ALREADY_CLAIMED"));
  }

  private void cleanClaim() {
    String claimId = file(SampleClaim.WITHOUT_FINDINGS.withIdsOf(customers), "Duna Felhő's claim");
    awaitComments(claimId, "CLAIM_VERIFIED", "REVIEW_OPENED");
    awaitStatus(claimId, "UNDER_REVIEW");
    narrator.outcome(
        "under review; the first review is due at " + claim(claimId).path("reviewDueAt").asText());
  }

  private void claimWithSeveralErrors() {
    String claimId = file(SampleClaim.WITH_SEVERAL_ERRORS.withIdsOf(customers), "Cascadia's claim");
    awaitComments(claimId, "CLAIM_VERIFICATION_FAILED", "RESPONSE_AWAITED");
    awaitStatus(claimId, "ACTION_REQUIRED");
    List<String> findings = codes(claim(claimId).path("findings"));
    require(
        findings.containsAll(
            List.of("DOMAIN_TENANT_MISMATCH", "SUBSCRIPTION_IS_CSP", "MPN_NOT_OF_PARTNER")),
        "findings are missing: " + findings);
    narrator.outcome("every finding at once: " + String.join(", ", findings));
    await(
        "claim " + claimId + " does not show by when to correct it",
        () -> claim(claimId).hasNonNull("respondBy"));
    narrator.outcome("to be corrected by " + claim(claimId).path("respondBy").asText());
  }

  private void claimThatWaits() {
    String claimId =
        file(SampleClaim.NOT_PROVISIONED.withIdsOf(customers), "Duna Felhő's second claim");
    awaitComments(claimId, "CLAIM_VERIFICATION_FAILED");
    awaitStatus(claimId, "ACTION_REQUIRED");
    narrator.outcome("waits: " + String.join(", ", codes(claim(claimId).path("findings"))));

    narrator.step("The customer activates the product, and the feed updates the directory.");
    String subscription =
        "/directory/subscriptions/"
            + SampleClaim.NOT_PROVISIONED.withIdsOf(customers).subscriptionId();
    ObjectNode provisioned = directory.get(subscription).expect(200).body().deepCopy();
    provisioned.remove("subscriptionId");
    provisioned
        .path("products")
        .forEach(product -> ((ObjectNode) product).put("provisioning", "SUCCESS"));
    directory.put(subscription, provisioned).expect(200);
    awaitComments(claimId, "CLAIM_VERIFICATION_FAILED", "CLAIM_VERIFIED", "REVIEW_OPENED");
    awaitStatus(claimId, "UNDER_REVIEW");
    narrator.outcome("continues automatically and keeps its filing date");
  }

  private String competitor(SampleClaim claim, String nickname) {
    String claimId = file(claim.withIdsOf(customers), nickname);
    awaitStatus(claimId, "UNDER_REVIEW");
    return claimId;
  }

  private void contest(String first, String second) {
    Stream.of(first, second)
        .forEach(claimId -> {
          awaitComments(claimId, "CLAIM_VERIFIED", "REVIEW_OPENED", "COMPETING_CLAIM_DETECTED");
          await(
              "claim " + claimId + " does not show that it competes",
              () -> claim(claimId).path("competing").asBoolean());
        });
    narrator.outcome("each partner knows that its claim competes, but not with which partner");
  }

  private void ruling(String winner, String loser) {
    narrator.step("Réka, a reviewer, takes the case and reviews the proof of both partners.");
    String caseId =
        StreamSupport.stream(
                reviewer
                    .get("/cases?contested=true&state=OPEN&limit=200")
                    .expect(200)
                    .body()
                    .path("items")
                    .spliterator(),
                false)
            .filter(open ->
                isAbout(open.path("subject"), SampleClaim.FIRST_COMPETING.withIdsOf(customers)))
            .map(open -> open.path("caseId").asText())
            .findFirst()
            .orElseThrow(() -> new StepFailedException("the contested case is not in the queue"));
    reviewer.put("/cases/" + caseId + "/assignee").expect(200);
    String path = "/cases/" + caseId + "/ruling";
    ObjectNode ruling =
        ApiClient.JSON
            .createObjectNode()
            .put("outcome", "AWARD")
            .put("claimId", winner)
            .put(
                "rationale", "Its statement of work names the workload and the customer's tenant.");
    Stream.of(winner, loser)
        .map(claimId -> ApiClient.JSON.createObjectNode().put("claimId", claimId))
        .forEach(review ->
            reviewer
                .post("/cases/" + caseId + "/reviews", review.put("assessment", "SUFFICIENT"))
                .expect(200));
    narrator.step("Réka awards the product to Nordlys Consulting AS.");
    List<String> missing = codes(reviewer.put(path, ruling).expect(409).body().path("reasons"));
    narrator.outcome("the award has to be confirmed: " + String.join(", ", missing));
    missing.forEach(ruling.putArray("confirm")::add);
    reviewer.put(path, ruling).expect(200);

    awaitStatus(winner, "APPROVED");
    awaitStatus(loser, "REJECTED");
    awaitComments(
        winner, "CLAIM_VERIFIED", "REVIEW_OPENED", "COMPETING_CLAIM_DETECTED", "CLAIM_APPROVED");
    awaitComments(
        loser, "CLAIM_VERIFIED", "REVIEW_OPENED", "COMPETING_CLAIM_DETECTED", "CLAIM_REJECTED");
    narrator.outcome(
        "one is approved, the other rejected: "
            + claim(loser).path("reason").path("code").asText());
  }

  private static boolean isAbout(JsonNode subject, SampleClaim claim) {
    return subject.path("tenantId").asText().equals(claim.tenantId())
        && subject.path("product").asText().equals(claim.product());
  }

  private String file(SampleClaim claim, String nickname) {
    narrator.step(
        "The portal files a claim: %s claims %s at %s"
            .formatted(claim.partnerId(), claim.product(), claim.customer()));
    Answer filed = portal.post("/claims", claim.toJson()).expect(201);
    String claimId = filed.text("claimId");
    narrator.call(claimId, nickname);
    narrator.outcome("201 Created: " + claimId + ", from here on " + nickname);
    return claimId;
  }

  private JsonNode claim(String claimId) {
    return portal.get("/claims/" + claimId).expect(200).body();
  }

  private void awaitStatus(String claimId, String status) {
    await(
        "claim " + claimId + " does not become " + status,
        () -> claim(claimId).path("status").asText().equals(status));
  }

  private void awaitComments(String claimId, String... codes) {
    await(
        "claim " + claimId + " does not have all of the comments " + List.of(codes),
        () -> {
          JsonNode comments = portal.get("/claims/" + claimId + "/comments").expect(200).body();
          return codes(comments.path("items")).containsAll(List.of(codes));
        });
  }

  private static List<String> codes(JsonNode items) {
    return StreamSupport.stream(items.spliterator(), false)
        .map(item -> item.path("code").asText())
        .toList();
  }

  private static void await(String otherwise, BooleanSupplier condition) {
    long deadline = System.nanoTime() + TIMEOUT.toNanos();
    while (!condition.getAsBoolean()) {
      require(System.nanoTime() < deadline, otherwise + " in " + TIMEOUT.toSeconds() + " seconds");
      try {
        Thread.sleep(POLL_INTERVAL);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new StepFailedException("interrupted");
      }
    }
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new StepFailedException(otherwise);
    }
  }
}

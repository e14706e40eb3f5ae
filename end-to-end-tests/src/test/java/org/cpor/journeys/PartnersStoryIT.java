package org.cpor.journeys;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpor.testing.ClaimsApi.awaitStatus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cpor.stack.client.Answer;
import org.cpor.stack.client.ApiClient;
import org.cpor.stack.identity.AccessToken;
import org.cpor.stack.process.PartName;
import org.cpor.testing.ClaimsApi;
import org.cpor.testing.Customers;
import org.cpor.testing.Customers.Customer;
import org.cpor.testing.Customers.Partner;
import org.cpor.testing.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One claim goes through all its states. Its partner reads the comments in Hungarian. */
@ExtendWith(SharedPlatform.class)
class PartnersStoryIT {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final ZoneId BUDAPEST = ZoneId.of("Europe/Budapest");
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("yyyy. MMMM d., EEEE", Locale.of("hu"));

  private static final byte[] STATEMENT = "%PDF-1.4\n% statement\n%%EOF\n".getBytes(US_ASCII);
  private static final byte[] ACKNOWLEDGEMENT =
      "%PDF-1.4\n% acknowledgement\n%%EOF\n".getBytes(US_ASCII);

  private static final String QUESTION = "A nyilatkozatot az ügyfél aláírásával kérjük.";
  private static final String ANSWER = "Csatoljuk az ügyfél aláírt nyilatkozatát.";
  private static final String JUSTIFICATION = "A bevezetést mi végeztük, és mi támogatjuk ma is.";

  @Test
  void aPartnerGoesThroughAllStatesAndReadsItsCommentsInHungarian(Platform platform) {
    Customer customer = Customers.arrive(platform, 1).getFirst();
    Partner partner = Customers.partner(platform);
    ApiClient intake = platform.intakeOf(partner.partnerId());
    String statement =
        upload(intake, "statement.pdf", STATEMENT, Map.of("kind", "STATEMENT_OF_WORK"));

    // The partner files a claim with an error, reads the findings, and corrects it.
    ObjectNode claim = customer.claimOf(partner).put("locale", "hu");
    claim.putArray("proofOfExecution").add(statement);
    ObjectNode mistaken = claim.deepCopy();
    mistaken.withObjectProperty("customer").put("domain", "elsewhere.example");
    Answer filed = intake.post("/claims", mistaken).expect(201);
    assertThat(filed.text("status")).isEqualTo("SUBMITTED");
    Followed own = new Followed(intake, filed.text("claimId"));
    own.becomes("ACTION_REQUIRED");
    own.hears("CLAIM_VERIFICATION_FAILED", "RESPONSE_AWAITED");
    assertThat(own.text("CLAIM_VERIFICATION_FAILED"))
        .isEqualTo(
            """
            Az automatikus ellenőrzés egy hibát talált, ezért a kérelem egyelőre nem mehet tovább.

            A megadott tartomány nem tartozik az ügyfélbérlő ellenőrzött tartományai közé. Kérje el \
            az ügyféltől a bérlőazonosítót és egy hozzá tartozó tartományt, majd javítsa, amelyik hibás.

            Kérjük, javítsa ki a hibát, majd küldje be újra a kérelmet. Az elsőbbségét nem veszíti \
            el: továbbra is az első benyújtás időpontja számít.\
            """);
    await().atMost(TIMEOUT).until(() -> own.claim().has("respondBy"));
    assertThat(own.text("RESPONSE_AWAITED"))
        .isEqualTo(
            """
            A javított kérelem beküldésének határideje: %s.

            Ha addig nem érkezik meg, a kérelmet elutasítjuk.\
            """
                .formatted(own.lastDay("respondBy")));

    Answer resubmitted = intake.post(own.path() + "/resubmission", claim).expect(200);
    assertThat(resubmitted.text("status")).isEqualTo("SUBMITTED");
    assertThat(resubmitted.body().path("revision").asInt())
        .isEqualTo(filed.body().path("revision").asInt() + 1);
    assertThat(resubmitted.text("filedAt")).isEqualTo(filed.text("filedAt"));
    own.becomes("UNDER_REVIEW");
    own.hears("CLAIM_VERIFIED", "REVIEW_OPENED");
    assertThat(own.text("CLAIM_VERIFIED"))
        .isEqualTo(
            "A kérelem megfelelt az automatikus ellenőrzésen, és a felülvizsgálók elé kerül. Most"
                + " nincs teendője.");
    await().atMost(TIMEOUT).until(() -> own.claim().has("reviewDueAt"));
    assertThat(own.text("REVIEW_OPENED"))
        .startsWith("Megkezdődött a kérelem felülvizsgálata.")
        .contains("Ennek határideje: " + own.lastDay("reviewDueAt") + ".");

    // Another partner competes.
    Partner other = Customers.partner(platform);
    ApiClient ofOther = platform.intakeOf(other.partnerId());
    Followed rival =
        new Followed(
            ofOther, ofOther.post("/claims", customer.claimOf(other)).expect(201).text("claimId"));
    rival.hears("CLAIM_VERIFIED", "REVIEW_OPENED", "COMPETING_CLAIM_DETECTED");
    own.hears("COMPETING_CLAIM_DETECTED");
    await().atMost(TIMEOUT).until(() -> own.claim().path("competing").asBoolean());
    own.becomes("UNDER_REVIEW");
    assertThat(own.text("COMPETING_CLAIM_DETECTED"))
        .contains(
            "Ugyanennek az ügyfélnek ugyanerre a termékére egy másik partner is igényt tart",
            "A partnerek kilétét egymás előtt nem fedjük fel.",
            "Egyébként most nincs teendője");

    // A reviewer requests a document; the partner sends one, and the reviewer reads it.
    ApiClient anna = platform.reviewer("anna");
    String casePath = "/cases/" + ReviewQueue.awaitCase(anna, customer);
    anna.put(casePath + "/assignee").expect(200);
    ObjectNode question = ApiClient.JSON.createObjectNode().put("message", QUESTION);
    question.putArray("claimIds").add(own.claimId());
    question.putArray("codes").add("MISSING_CUSTOMER_ACKNOWLEDGEMENT");
    anna.post(casePath + "/information-requests", question).expect(200);
    own.becomes("ACTION_REQUIRED");
    own.hears("INFORMATION_REQUESTED");
    assertThat(own.text("INFORMATION_REQUESTED"))
        .isEqualTo(
            """
            A kérelem elbírálásához a következőre van szükségünk:

            Az ügyfél nyilatkozata: olyan dokumentum, amelyben az ügyfél igazolja, hogy a munkát \
            Önök végezték el.

            A felülvizsgáló üzenete: %s

            Kérjük, itt, a kérelem hozzászólásai között válaszoljon, és a dokumentumokat csatolja a \
            válaszához. A válaszadás határideje: %s.

            Dokumentum nélkül a hozzászólása nem számít válasznak, kivéve, ha jelzi benne, hogy \
            nincs ilyen dokumentumuk.

            Ha határidőre nem válaszol, a kérelmet elutasítjuk. Ha a társítás jelenleg az Öné, a \
            felülvizsgálók a már meglévő dokumentumok alapján döntenek.\
            """
                .formatted(QUESTION, own.lastDay("respondBy")));

    LocalDate acknowledgedOn =
        LocalDate.ofInstant(Instant.parse(filed.text("filedAt")), ZoneOffset.UTC);
    String acknowledgement =
        upload(
            intake,
            "acknowledgement.pdf",
            ACKNOWLEDGEMENT,
            Map.of(
                "kind", "CUSTOMER_ACKNOWLEDGEMENT", "acknowledgedOn", acknowledgedOn.toString()));
    // A comment without a document does not answer the request.
    Answer incomplete =
        intake
            .post(own.path() + "/comments", ApiClient.JSON.createObjectNode().put("text", ANSWER))
            .expect(201);
    String requestId = incomplete.body().path("openRequest").path("requestId").asText();
    assertThat(incomplete.text("message")).contains("a felülvizsgálók kérése még nyitott");
    assertThat(own.claim().path("openRequest").path("requestId").asText()).isEqualTo(requestId);
    assertThat(own.claim().path("status").asText()).isEqualTo("ACTION_REQUIRED");

    ObjectNode answer =
        ApiClient.JSON.createObjectNode().put("text", ANSWER).put("answers", requestId);
    answer.putArray("documents").add(acknowledgement);
    String commentId = intake.post(own.path() + "/comments", answer).expect(201).text("commentId");
    own.hears("PARTNER", "PARTNER");
    own.becomes("UNDER_REVIEW");
    await()
        .atMost(TIMEOUT)
        .untilAsserted(() -> {
          JsonNode docket = anna.get(casePath).expect(200).body();
          assertThat(docket.path("requests").path(0).path("answeredIn").asText())
              .isEqualTo(commentId);
          JsonNode written = commentWithId(docket, commentId);
          assertThat(written.path("commentId").asText()).isEqualTo(commentId);
          assertThat(written.path("text").asText()).isEqualTo(ANSWER);
          assertThat(written.path("documents").path(0).path("documentId").asText())
              .isEqualTo(acknowledgement);
        });
    ApiClient annaAtIntake =
        platform.client(PartName.INTAKE, AccessToken.withRoles(List.of("reviewer")).name("anna"));
    assertThat(
            annaAtIntake
                .exchange(annaAtIntake.request("/documents/" + acknowledgement + "/content"))
                .body())
        .isEqualTo(ACKNOWLEDGEMENT);

    // The claim is rejected, and the partner disputes the rejection. The reviewer who ruled cannot
    // rule on the dispute.
    awards(anna, casePath, rival);
    own.becomes("REJECTED");
    rival.becomes("APPROVED");
    own.hears("CLAIM_REJECTED");
    rival.hears("CLAIM_APPROVED");
    assertThat(own.claim().path("reason").path("code").asText())
        .isEqualTo("AWARDED_TO_ANOTHER_PARTNER");
    assertThat(own.text("CLAIM_REJECTED"))
        .contains(
            "A kérelmet elutasítottuk: az érintett partnerek dokumentumai alapján a társítás egy"
                + " másik partnert illet meg.",
            "Ha nem ért egyet a döntéssel, egyszer vitathatja",
            "A vitatás határideje: ");

    Answer disputed =
        intake
            .post(
                own.path() + "/dispute",
                ApiClient.JSON.createObjectNode().put("justification", JUSTIFICATION))
            .expect(200);
    assertThat(disputed.text("status")).isEqualTo("DISPUTED");
    own.hears("CLAIM_DISPUTED", "REVIEW_OPENED", "COMPETING_CLAIM_DETECTED");
    rival.hears("COMPETING_CLAIM_DETECTED");
    assertThat(own.text("CLAIM_DISPUTED"))
        .contains(
            "Megkaptuk a kifogását.",
            "egy olyan vezető felülvizsgáló dönt újra, aki az elutasításban nem vett részt");
    String disputePath = "/cases/" + ReviewQueue.awaitCase(anna, customer);
    assertThat(anna.put(disputePath + "/assignee").expect(409).text("type"))
        .endsWith("own-ruling-disputed");

    // A lead reads the justification and overturns the ruling.
    ApiClient bela = platform.lead("béla");
    bela.put(disputePath + "/assignee").expect(200);
    assertThat(bela.get(disputePath).expect(200).body().path("parties"))
        .extracting(party -> party.path("dispute").path("justification").asText())
        .contains(JUSTIFICATION);
    awards(bela, disputePath, own);
    own.becomes("APPROVED");
    own.hears("CLAIM_APPROVED");
    rival.hears("ASSOCIATION_ENDED");
    assertThat(own.text("CLAIM_APPROVED"))
        .startsWith("Jóváhagytuk a kérelmet. A társítás kezdete: ")
        .endsWith("Nincs további teendője.");

    own.heardExactly(
        "CLAIM_VERIFICATION_FAILED",
        "RESPONSE_AWAITED",
        "CLAIM_VERIFIED",
        "REVIEW_OPENED",
        "COMPETING_CLAIM_DETECTED",
        "INFORMATION_REQUESTED",
        "PARTNER",
        "PARTNER",
        "CLAIM_REJECTED",
        "CLAIM_DISPUTED",
        "REVIEW_OPENED",
        "COMPETING_CLAIM_DETECTED",
        "CLAIM_APPROVED");
    rival.heardExactly(
        "CLAIM_VERIFIED",
        "REVIEW_OPENED",
        "COMPETING_CLAIM_DETECTED",
        "CLAIM_APPROVED",
        "COMPETING_CLAIM_DETECTED",
        "ASSOCIATION_ENDED");
    assertThat(rival.comments().toString())
        .doesNotContain(
            partner.partnerId(), partner.mpnId(), own.claimId(), acknowledgement, statement)
        .doesNotContain(QUESTION, ANSWER, JUSTIFICATION);
    assertThat(own.comments().toString())
        .doesNotContain(other.partnerId(), other.mpnId(), rival.claimId());
    ofOther.get(own.path()).expect(404);
    ofOther.get(own.path() + "/comments").expect(404);
    ofOther.get("/documents/" + acknowledgement).expect(404);
  }

  private static String upload(
      ApiClient intake, String name, byte[] file, Map<String, String> fields) {
    return intake.postFile("/documents", name, file, fields).expect(201).text("documentId");
  }

  /** The comment with this id on a docket; a missing node if there is no such comment. */
  private static JsonNode commentWithId(JsonNode docket, String commentId) {
    for (JsonNode comment : docket.path("comments")) {
      if (comment.path("commentId").asText().equals(commentId)) {
        return comment;
      }
    }
    return MissingNode.getInstance();
  }

  private static void awards(ApiClient reviewer, String casePath, Followed winner) {
    reviewer.put(casePath + "/ruling", ClaimsApi.award(winner.claimId())).expect(200);
  }

  /** A claim, and the codes of its comments so far, oldest first. */
  private record Followed(ApiClient intake, String claimId, List<String> heard) {

    Followed(ApiClient intake, String claimId) {
      this(intake, claimId, new ArrayList<>());
    }

    String path() {
      return "/claims/" + claimId;
    }

    JsonNode claim() {
      return intake.get(path()).expect(200).body();
    }

    void becomes(String status) {
      awaitStatus(intake, claimId, status);
    }

    /** Waits until the claim has exactly these new comments, in this order. */
    void hears(String... codes) {
      heard.addAll(List.of(codes));
      await().atMost(TIMEOUT).untilAsserted(this::hasHeardThat);
    }

    /** Asserts that the claim has exactly these comments. */
    void heardExactly(String... codes) {
      assertThat(heard).containsExactly(codes);
      hasHeardThat();
    }

    private void hasHeardThat() {
      assertThat(comments().stream().map(Followed::code).toList()).isEqualTo(heard);
    }

    List<JsonNode> comments() {
      return Platform.all(intake, path() + "/comments");
    }

    /** The code of the comment if the platform wrote it; otherwise the author of the comment. */
    private static String code(JsonNode comment) {
      return comment.path("code").asText(comment.path("author").asText());
    }

    /** The text of the newest comment with this code. */
    String text(String code) {
      return comments().reversed().stream()
          .filter(comment -> code(comment).equals(code))
          .map(comment -> comment.path("text").asText())
          .findFirst()
          .orElseThrow();
    }

    /** The last day before the time in {@code field} of the claim, in Hungarian. */
    String lastDay(String field) {
      Instant due = Instant.parse(claim().path(field).asText());
      return WRITTEN.format(due.atZone(BUDAPEST).toLocalDate().minusDays(1));
    }
  }
}

package org.cpor.notification.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.cpor.notification.TestClock;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.cpor.testing.Tokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The effect of each answer of a mail server on an e-mail, and the content of an e-mail. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
@WithTestResource(value = MailServerResource.class, scope = TestResourceScope.GLOBAL)
class MailAnswersComponentTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Duration ONE_MINUTE = Duration.ofMinutes(1);
  private static final String NO_SUCH_USER = "550 5.1.1 No such user here";
  private static final String LINK = "https://notifications.cpor.example/unsubscriptions/";

  @Inject TestClock clock;
  @Inject DataSource database;

  @ConfigProperty(name = "quarkus.mailer.port")
  int mailPort;

  private final Partner partner = Partner.create();

  @AfterEach
  void stop() {
    partner.clearPreferences();
    clock.reset();
  }

  @ParameterizedTest
  @ValueSource(strings = {"250-mail.example\r\n250 8BITMIME", "250-mail.example\r\n250 PIPELINING"})
  void aPermanentRefusalOfTheAddressEndsTheDeliveryAndItsReasonIsShown(String greeting) {
    try (ScriptedMailServer server = answering(Map.of("EHLO", greeting, "RCPT", NO_SUCH_USER))) {
      Map<String, Object> delivery = deliveryAfterOneAttempt();

      assertThat(delivery)
          .containsEntry("state", "GIVEN_UP")
          .containsEntry("tries", 1)
          .containsEntry("lastError", "The mail server refused the message for good.")
          .doesNotContainKey("dueAt");
      assertThat(delivery.get("lastAnswer"))
          .isEqualTo(Map.of("code", 550, "enhancedCode", "5.1.1", "text", "No such user here"));
      assertThat(server.messages()).isEmpty();
    }
  }

  @Test
  void aPermanentRefusalOfTheMessageEndsTheDeliveryToo() {
    try (ScriptedMailServer _ = answering(Map.of(".", "554-5.7.1 Looks like\r\n554 5.7.1 spam"))) {
      Map<String, Object> delivery = deliveryAfterOneAttempt();

      assertThat(delivery).containsEntry("state", "GIVEN_UP");
      assertThat(delivery.get("lastAnswer"))
          .isEqualTo(Map.of("code", 554, "enhancedCode", "5.7.1", "text", "Looks like spam"));
    }
  }

  @Test
  void aTransientRefusalIsTriedAgain() {
    try (ScriptedMailServer _ = answering(Map.of("RCPT", "450 4.2.1 Mailbox busy"))) {
      Map<String, Object> delivery = deliveryAfterOneAttempt();

      assertThat(delivery)
          .containsEntry("state", "WAITING")
          .containsEntry("lastError", "The mail server did not take the message now.")
          .containsKey("dueAt");
      assertThat(delivery.get("lastAnswer"))
          .isEqualTo(Map.of("code", 450, "enhancedCode", "4.2.1", "text", "Mailbox busy"));
    }
    try (ScriptedMailServer server = answering(Map.of())) {
      clock.advance(ONE_MINUTE);
      awaitState("DELIVERED");

      assertThat(partner.latest()).doesNotContainKeys("lastAnswer", "lastError");
      assertThat(server.messages()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CONNECT, 554, 5.7.1 10.0.0.7 is not welcome",
    "MAIL, 554, 5.7.1 10.0.0.7 is not welcome",
    "RCPT, 530, 5.7.0 mx1.internal.example needs STARTTLS first",
    "RCPT, 554, 5.7.1 Relay access denied for 10.0.0.7",
    "., 535, Authentication at mx1.internal.example is over"
  })
  void aRefusalOfThisInstallationIsTriedAgainAndItsTextIsHidden(
      String command, int code, String text) {
    try (ScriptedMailServer _ = answering(Map.of(command, code + " " + text))) {
      Map<String, Object> delivery = deliveryAfterOneAttempt();

      assertThat(delivery)
          .containsEntry("state", "WAITING")
          .containsEntry("lastError", "The mail server takes no messages from this installation.");
      assertThat(delivery.get("lastAnswer")).isEqualTo(Map.of("code", code));
    }
  }

  @Test
  void theClientGreetsTheServerByTheDomainOfTheSender() {
    try (ScriptedMailServer server = answering(Map.of())) {
      deliveryAfterOneAttempt();

      assertThat(server.commands()).startsWith("EHLO cpor.example");
    }
  }

  /** Such an address may have been stored by an earlier version, which did not refuse it. */
  @Test
  void anOlderAddressThatTheClientCannotSendToEndsTheDelivery() throws SQLException {
    try (ScriptedMailServer server = answering(Map.of())) {
      partner.setEmail("en");
      replaceAddress("űrhajó@partner.example");
      FactTopics.publish(partner.newClaim("en").approved());
      awaitState("WAITING");
      clock.advance(ONE_MINUTE);
      partner.awaitAttempts(1);

      assertThat(partner.latest())
          .containsEntry("state", "GIVEN_UP")
          .containsEntry(
              "lastError",
              "The address needs SMTPUTF8 (RFC 6531), which this service cannot send. Set another"
                  + " address.")
          .doesNotContainKeys("lastAnswer", "dueAt");
      assertThat(server.commands()).isEmpty();
    }
  }

  private void replaceAddress(String address) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update endpoint set address = ? where partner_id = ? and channel = 'EMAIL'")) {
      update.setString(1, address);
      update.setString(2, partner.id());
      update.executeUpdate();
    }
  }

  @Test
  void aDeliveryThatWasGivenUpIsSentAgainOnRequest() {
    try (ScriptedMailServer _ = answering(Map.of("RCPT", NO_SUCH_USER))) {
      deliveryAfterOneAttempt();
    }
    try (ScriptedMailServer server = answering(Map.of())) {
      requestRedelivery("operator", latestId())
          .statusCode(202)
          .body("state", equalTo("WAITING"))
          .body("redeliveries", equalTo(1));
      awaitState("DELIVERED");

      requestRedelivery("portal", latestId()).statusCode(202);
      await().atMost(TIMEOUT).until(() -> server.messages().size() == 2);
      awaitState("DELIVERED");
      assertThat(partner.latest()).containsEntry("redeliveries", 2).containsEntry("tries", 1);
      assertThat(server.messages().stream().map(mail -> header(mail, "Message-ID")).distinct())
          .as("a mailbox drops a message whose id it knows")
          .hasSize(2);
    }
  }

  @Test
  void aRedeliveryThatIsRepeatedWithItsKeySendsOnce() {
    try (ScriptedMailServer _ = answering(Map.of("RCPT", NO_SUCH_USER))) {
      deliveryAfterOneAttempt();
    }
    try (ScriptedMailServer _ = answering(Map.of())) {
      UUID delivery = latestId();
      String key = "key-" + delivery;
      requestRedelivery("operator", delivery, key)
          .statusCode(202)
          .header("Idempotent-Replayed", equalTo(null));
      awaitState("DELIVERED");

      requestRedelivery("operator", delivery, key)
          .statusCode(202)
          .header("Idempotent-Replayed", "true")
          .body("redeliveries", equalTo(1));

      assertThat(partner.latest()).containsEntry("redeliveries", 1);
    }
  }

  @Test
  void aRefusedRedeliveryHasAReason() {
    requestRedelivery("operator", UUID.randomUUID()).statusCode(404);
    partner.setEmail("en");
    FactTopics.publish(partner.newClaim("en").approved());
    awaitState("WAITING");
    UUID waiting = latestId();
    requestRedelivery("operator", waiting)
        .statusCode(409)
        .contentType("application/problem+json")
        .body("detail", containsString("waiting"));
    partner.clearPreferences();
    requestRedelivery("operator", waiting)
        .statusCode(409)
        .body("detail", containsString("no address"));
    requestRedelivery("reviewer", waiting).statusCode(403);
    partner.request().post("/deliveries/{id}/redelivery", waiting).then().statusCode(403);
    given().post("/deliveries/{id}/redelivery", waiting).then().statusCode(401);
  }

  @Test
  void aRedeliveryHasNoFieldsInItsBody() {
    try (ScriptedMailServer _ = answering(Map.of("RCPT", NO_SUCH_USER))) {
      deliveryAfterOneAttempt();
    }
    redeliveryWithBody("{\"x\":1}")
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations.field", equalTo(List.of("x")));
    List.of("[1]", "{", "f").forEach(body -> redeliveryWithBody(body).statusCode(400));
    assertThat(partner.latest())
        .containsEntry("state", "GIVEN_UP")
        .containsEntry("redeliveries", 0);

    redeliveryWithBody("{}").statusCode(202);
  }

  private ValidatableResponse redeliveryWithBody(String body) {
    return given()
        .auth()
        .oauth2(Tokens.withRoles("operator"))
        .contentType(ContentType.JSON)
        .body(body)
        .post("/deliveries/{id}/redelivery", latestId())
        .then();
  }

  @Test
  void theHeadersOfAnEmailSayThatAProgramMadeItAndHowToUnsubscribe() {
    try (ScriptedMailServer server = answering(Map.of())) {
      String mail = deliveredMail(server);

      assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
      assertThat(header(mail, "Message-ID")).matches("<[0-9a-f-]{36}@cpor\\.example>");
      assertThat(header(mail, "From")).isEqualTo("claims@cpor.example");
      assertThat(header(mail, "To")).isEqualTo(partner.address());
      assertThat(header(mail, "Content-Language")).isEqualTo("en");
      assertThat(header(mail, "List-Unsubscribe")).matches("<" + LINK + "[A-Za-z0-9_-]+>");
      assertThat(header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
      assertThat(mail).containsPattern("(?m)^Date: ").doesNotContainPattern("(?mi)^B?cc:");
    }
  }

  @Test
  void oneClickUnsubscribesAndOpeningTheLinkChangesNothing() {
    try (ScriptedMailServer server = answering(Map.of())) {
      String mail = deliveredMail(server);
      String token = header(mail, "List-Unsubscribe").replace("<" + LINK, "").replace(">", "");
      FactTopics.publish(partner.newClaim("en").approved());
      awaitState("WAITING");

      given()
          .get("/unsubscriptions/{token}", token)
          .then()
          .statusCode(200)
          .contentType("text/html")
          .body(containsString("Send no more e-mails"));
      assertThat(partner.preferences().getString("email")).isEqualTo(partner.address());

      for (int i = 0; i < 2; i++) {
        given()
            .formParam("List-Unsubscribe", "One-Click")
            .post("/unsubscriptions/{token}", token)
            .then()
            .statusCode(200);
      }
      assertThat(partner.preferences().getString("email")).isNull();
      assertThat(partner.latest())
          .containsEntry("state", "GIVEN_UP")
          .containsEntry("lastError", "Its reader unsubscribed.");
    }
  }

  @Test
  void neitherAnOldNorAForgedLinkUnsubscribesAnotherAddress() {
    try (ScriptedMailServer server = answering(Map.of())) {
      String mail = deliveredMail(server);
      String token = header(mail, "List-Unsubscribe").replace("<" + LINK, "").replace(">", "");
      partner.setPreferences("{\"email\": \"new@partner.example\"}").statusCode(200);

      given().post("/unsubscriptions/{token}", token).then().statusCode(200);
      for (String forged : List.of("x", "A".repeat(80), token.substring(2), token + "AAAA")) {
        given().post("/unsubscriptions/{token}", forged).then().statusCode(404);
        given().get("/unsubscriptions/{token}", forged).then().statusCode(404);
      }

      assertThat(partner.preferences().getString("email")).isEqualTo("new@partner.example");
    }
  }

  @Test
  void eachEmailIsInOneLanguage() {
    try (ScriptedMailServer server = answering(Map.of())) {
      partner.setEmail("hu");
      FactTopics.publish(partner.newClaim("en").approved());
      FactTopics.publish(partner.newClaim("hu").approved());
      await().atMost(TIMEOUT).until(() -> partner.deliveries().getList("items").size() == 2);

      clock.advance(ONE_MINUTE);
      await().atMost(TIMEOUT).until(() -> server.messages().size() == 2);

      assertThat(server.messages())
          .extracting(mail -> header(mail, "Content-Language"))
          .containsExactlyInAnyOrder("en", "hu");
      assertThat(server.messages())
          .filteredOn(mail -> header(mail, "Content-Language").equals("en"))
          .singleElement()
          .satisfies(mail ->
              assertThat(mail)
                  .contains("Subject: New comment. Claim:", "Please do not reply")
                  .doesNotContain("hozz", "_k=C3=A9relem"));
    }
  }

  private ScriptedMailServer answering(Map<String, String> replies) {
    return ScriptedMailServer.answering(mailPort, replies);
  }

  private Map<String, Object> deliveryAfterOneAttempt() {
    partner.setEmail("en");
    FactTopics.publish(partner.newClaim("en").approved());
    awaitState("WAITING");
    clock.advance(ONE_MINUTE);
    await().atMost(TIMEOUT).until(() -> Integer.valueOf(1).equals(partner.latest().get("tries")));
    return partner.latest();
  }

  private String deliveredMail(ScriptedMailServer server) {
    assertThat(deliveryAfterOneAttempt()).containsEntry("state", "DELIVERED");
    return server.messages().getFirst();
  }

  private void awaitState(String state) {
    await().atMost(TIMEOUT).until(() -> state.equals(partner.latest().get("state")));
  }

  private UUID latestId() {
    return UUID.fromString((String) partner.latest().get("deliveryId"));
  }

  private static ValidatableResponse requestRedelivery(String role, UUID deliveryId, String key) {
    return given()
        .auth()
        .oauth2(Tokens.withRoles(role))
        .header("Idempotency-Key", key)
        .post("/deliveries/{id}/redelivery", deliveryId)
        .then();
  }

  private static ValidatableResponse requestRedelivery(String role, UUID deliveryId) {
    return given()
        .auth()
        .oauth2(Tokens.withRoles(role))
        .post("/deliveries/{id}/redelivery", deliveryId)
        .then();
  }

  /** The value of a header, unfolded; empty when there is none. */
  private static String header(String mail, String name) {
    Matcher found =
        Pattern.compile("(?mi)^" + name + ": *((?:.|\\n[ \\t])*)$")
            .matcher(mail.substring(0, mail.indexOf("\n\n")));
    return found.find() ? found.group(1).replaceAll("\\n[ \\t]", "") : "";
  }
}

package org.cpor.notification.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.icegreen.greenmail.util.GreenMail;
import com.standardwebhooks.Webhook;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.cpor.events.CommentPosted;
import org.cpor.events.Envelope;
import org.cpor.notification.TestClock;
import org.cpor.notification.comment.Facts;
import org.cpor.notification.delivery.application.Deliveries;
import org.cpor.notification.delivery.application.Endpoint;
import org.cpor.notification.delivery.domain.Channel;
import org.cpor.stack.testing.FactTopics;
import org.cpor.stack.testing.StackTestResource;
import org.cpor.stack.testing.Tokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
@WithTestResource(value = MailServerResource.class, scope = TestResourceScope.GLOBAL)
class DeliveriesComponentTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  @Inject TestClock clock;
  @Inject Deliveries deliveries;

  @ConfigProperty(name = "quarkus.mailer.port")
  int mailPort;

  private GreenMail mail = MailServerResource.mailServer(0);

  @BeforeEach
  void startMailServer() {
    mail = MailServerResource.mailServer(mailPort);
    mail.start();
  }

  @AfterEach
  void stop() {
    mail.stop();
    clock.reset();
  }

  @Test
  void aCommentIsCalledOutOnceHoweverOftenItsEventComes() throws Exception {
    try (Receiver receiver = Receiver.answering(204)) {
      Partner partner = Partner.somebody().wantsCallsOf(receiver);
      Facts claim = partner.claims("hu");
      Envelope approval = FactTopics.publish(claim.approved());
      IntStream.range(0, 3).forEach(i -> FactTopics.publish(claim.approved(), approval));
      FactTopics.publish(claim.associationEnded("SUPERSEDED"));

      await().atMost(SOON).until(() -> delivered(partner) == 2);

      CommentPosted comment =
          FactTopics.awaitEvents(CommentPosted.class, claim.claim().claimId(), 2).getFirst().fact();
      assertThat(receiver.calls()).hasSize(2);
      Receiver.Call call = callOf(receiver, comment);
      new Webhook(Partner.SECRET).verify(call.body(), call.headers());
      assertThat(call.body())
          .contains(claim.claim().claimId().toString(), "CLAIM_APPROVED")
          .doesNotContain(partner.id());
      Map<String, Object> delivery = deliveryOf(partner, comment);
      assertThat(delivery)
          .containsEntry("channel", "WEBHOOK")
          .containsEntry("address", "localhost")
          .containsEntry("state", "DELIVERED")
          .containsEntry("tries", 1)
          .containsEntry("claimId", claim.claim().claimId().toString())
          .containsKeys("firstAt", "deliveredAt")
          .doesNotContainKeys("lastError", "dueAt");
    }
  }

  @Test
  void whatFailedIsTriedAgainLaterAsTheSameMessage() {
    try (Receiver receiver = Receiver.answering(500, 503, 200)) {
      Partner partner = Partner.somebody().wantsCallsOf(receiver);
      FactTopics.publish(partner.claims("hu").approved());

      awaitTries(partner, 1);
      assertThat(partner.latest())
          .containsEntry("state", "WAITING")
          .containsEntry("lastError", "It answered 500.")
          .containsEntry("lastAnswer", Map.of("code", 500))
          .containsKey("dueAt");
      clock.advance(Duration.ofSeconds(10));
      awaitTries(partner, 2);
      clock.advance(Duration.ofSeconds(30));
      awaitTries(partner, 3);

      assertThat(partner.latest()).containsEntry("state", "DELIVERED");
      assertThat(receiver.calls())
          .extracting(call -> call.header("webhook-id"))
          .hasSize(3)
          .containsOnly(receiver.calls().getFirst().header("webhook-id"));
    }
  }

  @Test
  void aReceiverThatAsksForPatienceIsLeftAloneWhateverElseIsDueForIt() {
    AtomicBoolean busy = new AtomicBoolean(true);
    try (Receiver receiver =
        Receiver.that(exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "7200");
          exchange.sendResponseHeaders(busy.get() ? 429 : 204, -1);
        })) {
      Partner partner = Partner.somebody().wantsCallsOf(receiver);
      FactTopics.publish(partner.claims("hu").approved());
      awaitTries(partner, 1);
      assertThat(partner.latest()).containsEntry("lastAnswer", Map.of("code", 429));
      assertThat(Instant.parse((String) partner.latest().get("dueAt")))
          .isAfter(clock.instant().plus(Duration.ofMinutes(115)));
      FactTopics.publish(partner.claims("hu").approved());
      await().atMost(SOON).until(() -> states(partner, "WEBHOOK").size() == 2);
      clock.advance(Duration.ofMinutes(90));
      assertNothingIsTaken(partner);
      assertThat(receiver.calls()).hasSize(1);

      busy.set(false);
      clock.advance(Duration.ofMinutes(31));

      await().atMost(SOON).until(() -> delivered(partner) == 2);
    }
  }

  /** What is not taken now is not sent. */
  private void assertNothingIsTaken(Partner partner) {
    Instant now = clock.instant();
    List<String> taken =
        QuarkusTransaction.requiringNew()
            .call(() -> deliveries.take(Channel.WEBHOOK, now, now.plusSeconds(1), 1_000))
            .stream()
            .map(Endpoint::partnerId)
            .toList();
    assertThat(taken).doesNotContain(partner.id());
  }

  @Test
  void preferencesThatAreSetAgainEndAPause() {
    try (Receiver busy = Receiver.asking(503, "7200");
        Receiver other = Receiver.answering(204)) {
      Partner partner = Partner.somebody().wantsCallsOf(busy);
      FactTopics.publish(partner.claims("hu").approved());
      awaitTries(partner, 1);

      partner.wantsCallsOf(other);
      FactTopics.publish(partner.claims("hu").approved());

      await().atMost(SOON).until(() -> delivered(partner) == 1);
    }
  }

  @Test
  void aWebhookThatIsGoneIsCalledNoMoreAndTheOtherChannelGoesOn() {
    try (Receiver receiver = Receiver.answering(410)) {
      Partner partner = Partner.somebody();
      partner
          .prefers(
              """
              {"locale": "en", "email": "%s", "webhook": {"url": "%s", "secret": "%s"}}
              """
                  .formatted(partner.address(), receiver.url(), Partner.SECRET))
          .statusCode(200);
      FactTopics.publish(partner.claims("en").approved());
      await().atMost(SOON).until(() -> partner.preferences().get("webhook.disabledAt") != null);

      assertThat(partner.preferences().getString("webhook.disabledBecause"))
          .isEqualTo("It answered 410.");
      FactTopics.publish(partner.claims("en").approved());
      await().atMost(SOON).until(() -> states(partner, "WEBHOOK").equals(List.of("OFF", "OFF")));
      clock.advance(A_MINUTE);
      await()
          .atMost(SOON)
          .until(() -> states(partner, "EMAIL").equals(List.of("DELIVERED", "DELIVERED")));

      assertThat(receiver.calls()).hasSize(1);
      assertThat(ofComments(partner, "WEBHOOK", "lastError"))
          .containsOnly("The webhook is disabled: It answered 410.");
    }
  }

  @Test
  void aWebhookThatIsSentAgainIsTheSameMessage() {
    try (Receiver receiver = Receiver.answering(204)) {
      Partner partner = Partner.somebody().wantsCallsOf(receiver);
      FactTopics.publish(partner.claims("hu").approved());
      await().atMost(SOON).until(() -> delivered(partner) == 1);

      new Partner("", Tokens.withRoles("operator"))
          .asks()
          .post("/deliveries/{id}/redelivery", partner.latest().get("deliveryId"))
          .then()
          .statusCode(202);
      await().atMost(SOON).until(() -> receiver.calls().size() == 2);

      assertThat(receiver.calls().get(1).header("webhook-id"))
          .isEqualTo(receiver.calls().get(0).header("webhook-id"));
    }
  }

  @Test
  void aRedirectToOurOwnDoorsIsNotFollowed() {
    try (Receiver inside = Receiver.answering(200);
        Receiver receiver =
            Receiver.that(exchange -> {
              exchange.getResponseHeaders().add("Location", inside.url());
              exchange.sendResponseHeaders(302, -1);
            })) {
      Partner partner = Partner.somebody().wantsCallsOf(receiver);
      FactTopics.publish(partner.claims("hu").approved());

      awaitTries(partner, 1);

      assertThat(partner.latest())
          .containsEntry("state", "WAITING")
          .containsEntry("lastError", "It answered 302; redirects are not followed.");
      assertThat(inside.calls()).isEmpty();
      partner.wantsNothing();
    }
  }

  @Test
  void whoNeverAnswersDelaysNobodyElse() {
    CountDownLatch asleep = new CountDownLatch(1);
    try (Receiver slow = Receiver.that(exchange -> sleep(asleep));
        Receiver quick = Receiver.answering(200)) {
      Partner ofSlow = Partner.somebody().wantsCallsOf(slow);
      Partner ofQuick = Partner.somebody().wantsCallsOf(quick);
      IntStream.range(0, 40).forEach(i -> FactTopics.publish(ofSlow.claims("hu").approved()));
      await().atMost(SOON).until(() -> !slow.calls().isEmpty());
      int before = slow.calls().size();
      FactTopics.publish(ofQuick.claims("hu").approved());

      await().atMost(SOON).until(() -> delivered(ofQuick) == 1);

      assertThat(slow.calls().size() - before).isLessThan(10);
      asleep.countDown();
      ofSlow.wantsNothing();
    }
  }

  @Test
  void afterADayItIsGivenUp() {
    try (Receiver receiver = Receiver.answering(500)) {
      Partner partner = Partner.somebody().wantsCallsOf(receiver);
      FactTopics.publish(partner.claims("hu").approved());
      awaitTries(partner, 1);

      clock.advance(Duration.ofHours(24));
      awaitTries(partner, 2);

      assertThat(partner.latest())
          .containsEntry("state", "GIVEN_UP")
          .containsEntry("lastError", "It answered 500.")
          .doesNotContainKey("dueAt");
    }
  }

  @Test
  void aWebhookThatFailsForLongIsDisabledItsPartnerToldAndNothingLost() {
    try (Receiver receiver = Receiver.answering(500, 500, 500, 200)) {
      Partner partner = Partner.somebody();
      String preferences =
          """
          {"locale": "en", "email": "%s", "webhook": {"url": "%s", "secret": "%s"},
           "events": ["CLAIM_APPROVED"]}
          """
              .formatted(partner.address(), receiver.url(), Partner.SECRET);
      partner.prefers(preferences).statusCode(200);
      FactTopics.publish(partner.claims("hu").approved());
      awaitCallsNoted(partner, 1);
      clock.advance(Duration.ofHours(6));
      awaitCallsNoted(partner, 2);
      await().atMost(SOON).until(() -> states(partner, "EMAIL").equals(List.of("DELIVERED")));
      clock.advance(Duration.ofHours(7));
      await().atMost(SOON).until(() -> partner.preferences().get("webhook.disabledAt") != null);

      assertThat(partner.preferences().getString("webhook.disabledBecause"))
          .isEqualTo("It answered 500.");
      await()
          .atMost(SOON)
          .until(() -> subjects(partner).contains("Your webhook has been disabled"));
      FactTopics.publish(partner.claims("hu").approved());
      await().atMost(SOON).until(() -> states(partner, "WEBHOOK").equals(List.of("OFF", "OFF")));
      assertThat(receiver.calls()).hasSize(3);

      partner.prefers(preferences).statusCode(200);

      await()
          .atMost(SOON)
          .until(() -> states(partner, "WEBHOOK").equals(List.of("DELIVERED", "DELIVERED")));
      assertThat(partner.preferences().getString("webhook.disabledAt")).isNull();
    }
  }

  @Test
  void onlyWhatAPartnerWantsIsSent() {
    try (Receiver receiver = Receiver.answering(200)) {
      Partner partner = Partner.somebody();
      partner
          .prefers(
              """
              {"webhook": {"url": "%s", "secret": "%s"}, "events": ["CLAIM_REJECTED"]}
              """
                  .formatted(receiver.url(), Partner.SECRET))
          .statusCode(200);
      Facts claim = partner.claims("hu");
      FactTopics.publish(claim.reviewOpened());
      FactTopics.publish(claim.rejected("INSUFFICIENT_POE"));

      await().atMost(SOON).until(() -> delivered(partner) == 1);

      assertThat(partner.deliveries().getList("items.code")).containsExactly("CLAIM_REJECTED");
    }
  }

  @Test
  void whatIsNoLongerWantedIsGivenUp() {
    try (Receiver receiver = Receiver.answering(500)) {
      Partner partner = Partner.somebody().wantsCallsOf(receiver);
      FactTopics.publish(partner.claims("hu").approved());
      awaitTries(partner, 1);

      partner.wantsNothing();

      assertThat(partner.latest())
          .containsEntry("state", "GIVEN_UP")
          .containsEntry("lastError", "The partner no longer wants it.");
    }
  }

  @Test
  void commentsOfOneMinuteAreOneMessageInTheirLanguage() throws Exception {
    Partner partner = Partner.somebody().wantsMail("en");
    Facts first = partner.claims("hu");
    Facts second = partner.claims("hu");
    FactTopics.publish(first.reviewOpened());
    FactTopics.publish(first.approved());
    FactTopics.publish(second.reviewOpened());
    await().atMost(SOON).until(() -> states(partner, "EMAIL").size() == 3);
    assertThat(states(partner, "EMAIL")).containsOnly("WAITING");
    assertThat(received(partner)).isEmpty();

    clock.advance(A_MINUTE);
    await().atMost(SOON).until(() -> delivered(partner) == 3);

    MimeMessage message = received(partner).getFirst();
    assertThat(received(partner)).hasSize(1);
    assertThat(message.getSubject())
        .startsWith("3 új hozzászólás. Kérelmek: ")
        .contains(first.claim().claimId().toString(), second.claim().claimId().toString());
    assertThat(message.getFrom()[0]).hasToString("claims@cpor.example");
    assertThat(text(message)).contains("Jóváhagytuk a kérelmet.", "ne válaszoljon");
    assertThat(partner.latest())
        .containsEntry("channel", "EMAIL")
        .containsEntry("address", partner.address());
  }

  @Test
  void aMailServerThatIsDownForAnHourLosesNothing() {
    mail.stop();
    Partner partner = Partner.somebody().wantsMail("hu");
    FactTopics.publish(partner.claims("hu").approved());
    await().atMost(SOON).until(() -> states(partner, "EMAIL").size() == 1);
    clock.advance(A_MINUTE);
    awaitTries(partner, 1);
    assertThat(partner.latest())
        .containsEntry("state", "WAITING")
        .containsEntry(
            "lastError", "The mail server cannot be reached, or did not take the message.");
    FactTopics.publish(partner.claims("hu").reviewOpened());
    await().atMost(SOON).until(() -> states(partner, "EMAIL").size() == 2);

    mail = MailServerResource.mailServer(mailPort);
    mail.start();
    clock.advance(Duration.ofHours(1));

    await().atMost(SOON).until(() -> delivered(partner) == 2);
    assertThat(received(partner)).hasSize(1);
  }

  @Test
  void anAddressIsOneProcessesAtATimeUntilItsLeaseIsOver() {
    Partner partner = Partner.somebody().wantsMail("hu");
    FactTopics.publish(partner.claims("hu").approved());
    await().atMost(SOON).until(() -> states(partner, "EMAIL").size() == 1);
    Instant due = clock.instant().plus(A_MINUTE);
    Instant until = due.plus(A_MINUTE);

    QuarkusTransaction.requiringNew()
        .run(() -> {
          assertThat(take(due, until)).contains(partner.id());
          assertThat(takeInAnotherProcess(due, until)).doesNotContain(partner.id());
        });

    assertThat(takeInAnotherProcess(until.minusSeconds(1), until)).doesNotContain(partner.id());
    assertThat(takeInAnotherProcess(until, until.plusSeconds(1))).contains(partner.id());
  }

  private List<String> takeInAnotherProcess(Instant now, Instant until) {
    return QuarkusTransaction.requiringNew().call(() -> take(now, until));
  }

  private List<String> take(Instant now, Instant until) {
    return deliveries.take(Channel.EMAIL, now, until, 1_000).stream()
        .map(Endpoint::partnerId)
        .toList();
  }

  @Test
  void aPartnerSeesItsOwnDeliveriesAloneAPageAtATime() {
    try (Receiver receiver = Receiver.answering(200)) {
      Partner partner = Partner.somebody().wantsCallsOf(receiver);
      Facts first = partner.claims("hu");
      Facts second = partner.claims("hu");
      FactTopics.publish(first.approved());
      await().atMost(SOON).until(() -> delivered(partner) == 1);
      FactTopics.publish(second.approved());
      await().atMost(SOON).until(() -> delivered(partner) == 2);

      String next =
          partner.asks().get("/deliveries?limit=1").then().statusCode(200).extract().path("next");
      assertThat(partner.latest()).containsEntry("claimId", second.claim().claimId().toString());
      assertThat(claimIds(partner.token(), "/deliveries?limit=1&after=" + next))
          .containsExactly(first.claim().claimId().toString());

      String ofFirst = "/deliveries?claimId=" + first.claim().claimId();
      assertThat(claimIds(partner.token(), ofFirst)).hasSize(1);
      assertThat(claimIds(Tokens.withRoles("operator"), ofFirst)).hasSize(1);
      assertThat(claimIds(Tokens.withRoles("portal"), ofFirst)).hasSize(1);
      assertThat(claimIds(Partner.somebody().token(), ofFirst)).isEmpty();
      new Partner("", Tokens.withRoles("reviewer"))
          .asks()
          .get("/deliveries")
          .then()
          .statusCode(403);
      for (String query : List.of("limit=0", "colour=red", "after=1-1-1-1-1", "limit=1&limit=1")) {
        partner
            .asks()
            .get("/deliveries?" + query)
            .then()
            .statusCode(400)
            .body("violations[0].field", equalTo(query.substring(0, query.indexOf('='))));
      }
    }
  }

  private static List<String> claimIds(String token, String path) {
    return new Partner("", token)
        .asks()
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.claimId");
  }

  private void awaitTries(Partner partner, int tries) {
    await().atMost(SOON).until(() -> Integer.valueOf(tries).equals(partner.latest().get("tries")));
  }

  /**
   * That a call arrived is not enough: a clock that goes on before its outcome is noted would put
   * off the next one.
   */
  private static void awaitCallsNoted(Partner partner, int tries) {
    await()
        .atMost(SOON)
        .until(() -> ofComments(partner, "WEBHOOK", "tries").equals(List.of(tries)));
  }

  private static int delivered(Partner partner) {
    return (int)
        partner.deliveries().<String>getList("items.state").stream()
            .filter("DELIVERED"::equals)
            .count();
  }

  private static List<String> states(Partner partner, String channel) {
    return ofComments(partner, channel, "state");
  }

  /** Of its deliveries of comments, the newest first. */
  private static <T> List<T> ofComments(Partner partner, String channel, String field) {
    return partner
        .deliveries()
        .getList(
            "items.findAll { it.channel == '%s' && it.commentId != null }.%s"
                .formatted(channel, field));
  }

  private static Map<String, Object> deliveryOf(Partner partner, CommentPosted comment) {
    return partner
        .deliveries()
        .getMap("items.find { it.commentId == '" + comment.commentId() + "' }");
  }

  private static Receiver.Call callOf(Receiver receiver, CommentPosted comment) {
    return receiver.calls().stream()
        .filter(call -> call.header("webhook-id").equals(comment.commentId().toString()))
        .findFirst()
        .orElseThrow();
  }

  private List<MimeMessage> received(Partner partner) {
    return Arrays.stream(mail.getReceivedMessages())
        .filter(message -> isTo(message, partner.address()))
        .toList();
  }

  private static boolean isTo(MimeMessage message, String address) {
    try {
      return message.getAllRecipients()[0].toString().equals(address);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> subjects(Partner partner) {
    return received(partner).stream().map(DeliveriesComponentTest::subject).toList();
  }

  private static String subject(MimeMessage message) {
    try {
      return message.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(MimeMessage message) throws MessagingException, IOException {
    return new String(message.getInputStream().readAllBytes(), UTF_8);
  }

  private static void sleep(CountDownLatch latch) {
    assertThatCode(latch::await).doesNotThrowAnyException();
  }
}

package org.cpor.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cpor.notification.TestClock;
import org.cpor.notification.delivery.application.sending.DueDeliveries;
import org.cpor.notification.delivery.application.sending.Endpoint;
import org.cpor.notification.delivery.domain.Channel;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.cpor.testing.WebhookReceiver;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The effect of failed calls on a delivery and on the webhook. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
@WithTestResource(value = MailServerResource.class, scope = TestResourceScope.GLOBAL)
class WebhookFailuresComponentTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Duration ONE_MINUTE = Duration.ofMinutes(1);

  @Inject TestClock clock;
  @Inject DueDeliveries dueDeliveries;

  @ConfigProperty(name = "quarkus.mailer.port")
  int mailPort;

  private Mailbox mailbox = Mailbox.notStarted();

  @BeforeEach
  void startMailServer() {
    mailbox = Mailbox.start(mailPort);
  }

  @AfterEach
  void stop() {
    mailbox.stop();
    clock.reset();
  }

  @Test
  void aFailedCallIsTriedAgainLaterWithTheSameMessageId() {
    try (WebhookReceiver receiver = WebhookReceiver.answering(500, 503, 200)) {
      Partner partner = Partner.create().setWebhook(receiver);
      FactTopics.publish(partner.newClaim("hu").approved());

      partner.awaitAttempts(1);
      assertThat(partner.latest())
          .containsEntry("state", "WAITING")
          .containsEntry("lastError", "It answered 500.")
          .containsEntry("lastAnswer", Map.of("code", 500))
          .containsKey("dueAt");
      clock.advance(Duration.ofSeconds(10));
      partner.awaitAttempts(2);
      clock.advance(Duration.ofSeconds(30));
      partner.awaitAttempts(3);

      assertThat(partner.latest()).containsEntry("state", "DELIVERED");
      assertThat(receiver.calls())
          .extracting(call -> call.header("webhook-id"))
          .hasSize(3)
          .containsOnly(receiver.calls().getFirst().header("webhook-id"));
    }
  }

  @Test
  void aReceiverThatAsksForAPauseGetsNoCalls() {
    AtomicBoolean busy = new AtomicBoolean(true);
    try (WebhookReceiver receiver =
        WebhookReceiver.that(exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "7200");
          exchange.sendResponseHeaders(busy.get() ? 429 : 204, -1);
        })) {
      Partner partner = Partner.create().setWebhook(receiver);
      FactTopics.publish(partner.newClaim("hu").approved());
      partner.awaitAttempts(1);
      assertThat(partner.latest()).containsEntry("lastAnswer", Map.of("code", 429));
      assertThat(Instant.parse((String) partner.latest().get("dueAt")))
          .isAfter(clock.instant().plus(Duration.ofMinutes(115)));
      FactTopics.publish(partner.newClaim("hu").approved());
      await().atMost(TIMEOUT).until(() -> partner.states("WEBHOOK").size() == 2);
      clock.advance(Duration.ofMinutes(90));
      assertNotLeased(partner);
      assertThat(receiver.calls()).hasSize(1);

      busy.set(false);
      clock.advance(Duration.ofMinutes(31));

      await().atMost(TIMEOUT).until(() -> partner.delivered() == 2);
    }
  }

  /** Asserts that no process can lease the partner's webhook, so nothing is sent to it. */
  private void assertNotLeased(Partner partner) {
    Instant now = clock.instant();
    List<String> leased =
        QuarkusTransaction.requiringNew()
            .call(() -> dueDeliveries.lease(Channel.WEBHOOK, now, now.plusSeconds(1), 1_000))
            .stream()
            .map(Endpoint::partnerId)
            .toList();
    assertThat(leased).doesNotContain(partner.id());
  }

  @Test
  void preferencesThatAreSetAgainEndAPause() {
    try (WebhookReceiver busy = WebhookReceiver.asking(503, "7200");
        WebhookReceiver other = WebhookReceiver.answering(204)) {
      Partner partner = Partner.create().setWebhook(busy);
      FactTopics.publish(partner.newClaim("hu").approved());
      partner.awaitAttempts(1);

      partner.setWebhook(other);
      FactTopics.publish(partner.newClaim("hu").approved());

      await().atMost(TIMEOUT).until(() -> partner.delivered() == 1);
    }
  }

  @Test
  void aWebhookThatAnswers410IsDisabledAndTheOtherChannelContinues() {
    try (WebhookReceiver receiver = WebhookReceiver.answering(410)) {
      Partner partner = Partner.create();
      partner
          .setPreferences(
              """
              {"locale": "en", "email": "%s", "webhook": {"url": "%s", "secret": "%s"}}
              """
                  .formatted(partner.address(), receiver.url(), Partner.SECRET))
          .statusCode(200);
      FactTopics.publish(partner.newClaim("en").approved());
      await().atMost(TIMEOUT).until(() -> partner.preferences().get("webhook.disabledAt") != null);

      assertThat(partner.preferences().getString("webhook.disabledBecause"))
          .isEqualTo("It answered 410.");
      FactTopics.publish(partner.newClaim("en").approved());
      await().atMost(TIMEOUT).until(() -> partner.states("WEBHOOK").equals(List.of("OFF", "OFF")));
      clock.advance(ONE_MINUTE);
      await()
          .atMost(TIMEOUT)
          .until(() -> partner.states("EMAIL").equals(List.of("DELIVERED", "DELIVERED")));

      assertThat(receiver.calls()).hasSize(1);
      assertThat(partner.ofComments("WEBHOOK", "lastError"))
          .containsOnly("The webhook is disabled: It answered 410.");
    }
  }

  @Test
  void aDeliveryIsGivenUpAfterADay() {
    try (WebhookReceiver receiver = WebhookReceiver.answering(500)) {
      Partner partner = Partner.create().setWebhook(receiver);
      FactTopics.publish(partner.newClaim("hu").approved());
      partner.awaitAttempts(1);

      clock.advance(Duration.ofHours(24));
      partner.awaitAttempts(2);

      assertThat(partner.latest())
          .containsEntry("state", "GIVEN_UP")
          .containsEntry("lastError", "It answered 500.")
          .doesNotContainKey("dueAt");
    }
  }

  @Test
  void aWebhookThatKeepsFailingIsDisabledItsPartnerIsInformedAndNoDeliveryIsLost() {
    try (WebhookReceiver receiver = WebhookReceiver.answering(500, 500, 500, 200)) {
      Partner partner = Partner.create();
      String preferences =
          """
          {"locale": "en", "email": "%s", "webhook": {"url": "%s", "secret": "%s"},
           "events": ["CLAIM_APPROVED"]}
          """
              .formatted(partner.address(), receiver.url(), Partner.SECRET);
      partner.setPreferences(preferences).statusCode(200);
      FactTopics.publish(partner.newClaim("hu").approved());
      partner.awaitRecordedCalls(1);
      clock.advance(Duration.ofHours(6));
      partner.awaitRecordedCalls(2);
      await().atMost(TIMEOUT).until(() -> partner.states("EMAIL").equals(List.of("DELIVERED")));
      clock.advance(Duration.ofHours(7));
      await().atMost(TIMEOUT).until(() -> partner.preferences().get("webhook.disabledAt") != null);

      assertThat(partner.preferences().getString("webhook.disabledBecause"))
          .isEqualTo("It answered 500.");
      await()
          .atMost(TIMEOUT)
          .until(() -> mailbox.subjects(partner).contains("Your webhook has been disabled"));
      FactTopics.publish(partner.newClaim("hu").approved());
      await().atMost(TIMEOUT).until(() -> partner.states("WEBHOOK").equals(List.of("OFF", "OFF")));
      assertThat(receiver.calls()).hasSize(3);

      partner.setPreferences(preferences).statusCode(200);

      await()
          .atMost(TIMEOUT)
          .until(() -> partner.states("WEBHOOK").equals(List.of("DELIVERED", "DELIVERED")));
      assertThat(partner.preferences().getString("webhook.disabledAt")).isNull();
    }
  }
}

package org.cpor.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.cpor.events.fact.CommentPosted;
import org.cpor.events.wire.Envelope;
import org.cpor.notification.comment.Facts;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.cpor.testing.Tokens;
import org.cpor.testing.WebhookReceiver;
import org.junit.jupiter.api.Test;

/** The calls of webhooks and their content. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
@WithTestResource(value = MailServerResource.class, scope = TestResourceScope.GLOBAL)
class WebhookDeliveriesComponentTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  @Test
  void aWebhookIsCalledOnceForACommentHoweverOftenItsEventArrives() throws Exception {
    try (WebhookReceiver receiver = WebhookReceiver.answering(204)) {
      Partner partner = Partner.create().setWebhook(receiver);
      Facts claim = partner.newClaim("hu");
      Envelope approval = FactTopics.publish(claim.approved());
      IntStream.range(0, 3).forEach(i -> FactTopics.publish(claim.approved(), approval));
      FactTopics.publish(claim.associationEnded("SUPERSEDED"));

      await().atMost(TIMEOUT).until(() -> partner.delivered() == 2);

      CommentPosted comment =
          FactTopics.awaitEvents(CommentPosted.class, claim.claim().claimId(), 2).getFirst().fact();
      assertThat(receiver.calls()).hasSize(2);
      WebhookReceiver.Call call = callOf(receiver, comment);
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
  void onlyWhatAPartnerWantsIsSent() {
    try (WebhookReceiver receiver = WebhookReceiver.answering(200)) {
      Partner partner = Partner.create();
      partner
          .setPreferences(
              """
              {"webhook": {"url": "%s", "secret": "%s"}, "events": ["CLAIM_REJECTED"]}
              """
                  .formatted(receiver.url(), Partner.SECRET))
          .statusCode(200);
      Facts claim = partner.newClaim("hu");
      FactTopics.publish(claim.reviewOpened());
      FactTopics.publish(claim.rejected("INSUFFICIENT_POE"));

      await().atMost(TIMEOUT).until(() -> partner.delivered() == 1);

      assertThat(partner.deliveries().getList("items.code")).containsExactly("CLAIM_REJECTED");
    }
  }

  @Test
  void aDeliveryIsGivenUpWhenThePartnerRemovesItsAddress() {
    try (WebhookReceiver receiver = WebhookReceiver.answering(500)) {
      Partner partner = Partner.create().setWebhook(receiver);
      FactTopics.publish(partner.newClaim("hu").approved());
      partner.awaitAttempts(1);

      partner.clearPreferences();

      assertThat(partner.latest())
          .containsEntry("state", "GIVEN_UP")
          .containsEntry("lastError", "The partner no longer wants it.");
    }
  }

  @Test
  void aRequestedRedeliverySendsTheSameMessageId() {
    try (WebhookReceiver receiver = WebhookReceiver.answering(204)) {
      Partner partner = Partner.create().setWebhook(receiver);
      FactTopics.publish(partner.newClaim("hu").approved());
      await().atMost(TIMEOUT).until(() -> partner.delivered() == 1);

      Partner operator = new Partner("", Tokens.withRoles("operator"));
      operator
          .request()
          .header("If-Match", "\"1\"")
          .post("/deliveries/{id}/redelivery", partner.latest().get("deliveryId"))
          .then()
          .statusCode(412);
      operator
          .request()
          .post("/deliveries/{id}/redelivery", partner.latest().get("deliveryId"))
          .then()
          .statusCode(202);
      await().atMost(TIMEOUT).until(() -> receiver.calls().size() == 2);

      assertThat(receiver.calls().get(1).header("webhook-id"))
          .isEqualTo(receiver.calls().get(0).header("webhook-id"));
    }
  }

  @Test
  void aRedirectToAnotherHostIsNotFollowed() {
    try (WebhookReceiver inside = WebhookReceiver.answering(200);
        WebhookReceiver receiver =
            WebhookReceiver.that(exchange -> {
              exchange.getResponseHeaders().add("Location", inside.url());
              exchange.sendResponseHeaders(302, -1);
            })) {
      Partner partner = Partner.create().setWebhook(receiver);
      FactTopics.publish(partner.newClaim("hu").approved());

      partner.awaitAttempts(1);

      assertThat(partner.latest())
          .containsEntry("state", "WAITING")
          .containsEntry("lastError", "It answered 302; redirects are not followed.");
      assertThat(inside.calls()).isEmpty();
      partner.clearPreferences();
    }
  }

  @Test
  void aReceiverThatNeverAnswersDelaysNoOtherReceiver() {
    CountDownLatch asleep = new CountDownLatch(1);
    try (WebhookReceiver slow = WebhookReceiver.that(exchange -> sleep(asleep));
        WebhookReceiver quick = WebhookReceiver.answering(200)) {
      Partner ofSlow = Partner.create().setWebhook(slow);
      Partner ofQuick = Partner.create().setWebhook(quick);
      IntStream.range(0, 40).forEach(i -> FactTopics.publish(ofSlow.newClaim("hu").approved()));
      await().atMost(TIMEOUT).until(() -> !slow.calls().isEmpty());
      int before = slow.calls().size();
      FactTopics.publish(ofQuick.newClaim("hu").approved());

      await().atMost(TIMEOUT).until(() -> ofQuick.delivered() == 1);

      assertThat(slow.calls().size() - before).isLessThan(10);
      asleep.countDown();
      ofSlow.clearPreferences();
    }
  }

  private static Map<String, Object> deliveryOf(Partner partner, CommentPosted comment) {
    return partner
        .deliveries()
        .getMap("items.find { it.commentId == '" + comment.commentId() + "' }");
  }

  private static WebhookReceiver.Call callOf(WebhookReceiver receiver, CommentPosted comment) {
    return receiver.calls().stream()
        .filter(call -> call.header("webhook-id").equals(comment.commentId().toString()))
        .findFirst()
        .orElseThrow();
  }

  private static void sleep(CountDownLatch latch) {
    assertThatCode(latch::await).doesNotThrowAnyException();
  }
}

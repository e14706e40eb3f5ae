package org.cpor.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.stream.IntStream;
import org.cpor.events.fact.ArbitrationFact.ReviewEscalated;
import org.cpor.events.wire.Envelope;
import org.cpor.notification.comment.Facts;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.cpor.testing.Tokens;
import org.cpor.testing.WebhookReceiver;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The review leads are informed of escalated reviews. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
@WithTestResource(value = MailServerResource.class, scope = TestResourceScope.GLOBAL)
class LeadNoticesComponentTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  @ConfigProperty(name = "cpor.deliveries.leads")
  String leadsId;

  @ConfigProperty(name = "quarkus.mailer.port")
  int mailPort;

  private Mailbox mailbox = Mailbox.notStarted();

  @BeforeEach
  void startMailServer() {
    // Gives up deliveries that wait for the address of an earlier test.
    leads().clearPreferences();
    mailbox = Mailbox.start(mailPort);
  }

  @AfterEach
  void stop() {
    leads().clearPreferences();
    mailbox.stop();
  }

  private Partner leads() {
    return new Partner(leadsId, Tokens.forPartner(leadsId));
  }

  @Test
  void theLeadsGetOneNoticeOfAnEscalationOnEachOfTheirChannels() throws Exception {
    try (WebhookReceiver receiver = WebhookReceiver.answering(204)) {
      Partner leads = leads();
      leads
          .setPreferences(
              """
              {"locale": "en", "email": "%s", "webhook": {"url": "%s", "secret": "%s"}}
              """
                  .formatted(leads.address(), receiver.url(), Partner.SECRET))
          .statusCode(200);
      Partner partner = Partner.create().setWebhook(receiver);
      ReviewEscalated escalated = partner.newClaim("hu").reviewEscalated();
      Envelope event = FactTopics.publish(escalated);
      IntStream.range(0, 3).forEach(i -> FactTopics.publish(escalated, event));

      await()
          .atMost(TIMEOUT)
          .until(() -> receiver.calls().size() == 1 && mailbox.received(leads).size() == 1);

      WebhookReceiver.Call call = receiver.calls().getFirst();
      new Webhook(Partner.SECRET).verify(call.body(), call.headers());
      assertThat(call.body())
          .contains(
              "cpor.review-escalated.v1",
              "\"caseId\":\"" + escalated.caseId(),
              "\"claimId\":\"" + escalated.claim().claimId(),
              "\"reviewDueAt\":\"2026-11-27T23:00:00Z\"")
          .doesNotContain(partner.id());
      assertThat(mailbox.subjects(leads)).containsExactly("A review is overdue");
      assertThat(Mailbox.text(mailbox.received(leads).getFirst()))
          .contains(escalated.caseId().toString());
      assertThat(
              leads
                  .deliveries()
                  .getList(
                      "items.findAll { it.claimId == '%s' }.code"
                          .formatted(escalated.claim().claimId())))
          .hasSize(2)
          .containsOnly("REVIEW_ESCALATED");
      assertThat(partner.deliveries().getList("items")).isEmpty();
    }
  }

  @Test
  void leadsWithoutPreferencesGetNothing() {
    Partner partner = Partner.create();
    Facts claim = partner.newClaim("hu");
    FactTopics.publish(claim.reviewEscalated());
    // A later comment shows that the service has applied the escalation.
    try (WebhookReceiver receiver = WebhookReceiver.answering(204)) {
      partner.setWebhook(receiver);
      FactTopics.publish(claim.approved());
      await().atMost(TIMEOUT).until(() -> partner.delivered() == 1);
    }

    assertThat(leads().deliveries().getList("items.claimId"))
        .doesNotContain(claim.claim().claimId().toString());
  }
}

package org.cpor.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cpor.notification.TestClock;
import org.cpor.notification.comment.Facts;
import org.cpor.notification.delivery.application.sending.DueDeliveries;
import org.cpor.notification.delivery.application.sending.Endpoint;
import org.cpor.notification.delivery.domain.Channel;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The time at which e-mails are sent, and the process that sends them. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
@WithTestResource(value = MailServerResource.class, scope = TestResourceScope.GLOBAL)
class EmailDeliveriesComponentTest {

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
  void commentsOfOneMinuteAreOneEmailInTheirLanguage() throws Exception {
    Partner partner = Partner.create().setEmail("en");
    Facts first = partner.newClaim("hu");
    Facts second = partner.newClaim("hu");
    FactTopics.publish(first.reviewOpened());
    FactTopics.publish(first.approved());
    FactTopics.publish(second.reviewOpened());
    await().atMost(TIMEOUT).until(() -> partner.states("EMAIL").size() == 3);
    assertThat(partner.states("EMAIL")).containsOnly("WAITING");
    assertThat(mailbox.received(partner)).isEmpty();

    clock.advance(ONE_MINUTE);
    await().atMost(TIMEOUT).until(() -> partner.delivered() == 3);

    MimeMessage message = mailbox.received(partner).getFirst();
    assertThat(mailbox.received(partner)).hasSize(1);
    assertThat(message.getSubject())
        .startsWith("3 új hozzászólás. Kérelmek: ")
        .contains(first.claim().claimId().toString(), second.claim().claimId().toString());
    assertThat(message.getFrom()[0]).hasToString("claims@cpor.example");
    assertThat(Mailbox.text(message)).contains("Jóváhagytuk a kérelmet.", "ne válaszoljon");
    assertThat(partner.latest())
        .containsEntry("channel", "EMAIL")
        .containsEntry("address", partner.address());
  }

  @Test
  void aMailServerThatIsDownForAnHourLosesNothing() {
    mailbox.stop();
    Partner partner = Partner.create().setEmail("hu");
    FactTopics.publish(partner.newClaim("hu").approved());
    await().atMost(TIMEOUT).until(() -> partner.states("EMAIL").size() == 1);
    clock.advance(ONE_MINUTE);
    partner.awaitAttempts(1);
    assertThat(partner.latest())
        .containsEntry("state", "WAITING")
        .containsEntry(
            "lastError", "The mail server cannot be reached, or did not take the message.");
    FactTopics.publish(partner.newClaim("hu").reviewOpened());
    await().atMost(TIMEOUT).until(() -> partner.states("EMAIL").size() == 2);

    mailbox = Mailbox.start(mailPort);
    clock.advance(Duration.ofHours(1));

    await().atMost(TIMEOUT).until(() -> partner.delivered() == 2);
    assertThat(mailbox.received(partner)).hasSize(1);
  }

  @Test
  void anEndpointIsLeasedToOneProcessUntilTheLeaseEnds() {
    Partner partner = Partner.create().setEmail("hu");
    FactTopics.publish(partner.newClaim("hu").approved());
    await().atMost(TIMEOUT).until(() -> partner.states("EMAIL").size() == 1);
    Instant due = clock.instant().plus(ONE_MINUTE);
    Instant until = due.plus(ONE_MINUTE);

    QuarkusTransaction.requiringNew()
        .run(() -> {
          assertThat(lease(due, until)).contains(partner.id());
          assertThat(leaseInAnotherProcess(due, until)).doesNotContain(partner.id());
        });

    assertThat(leaseInAnotherProcess(until.minusSeconds(1), until)).doesNotContain(partner.id());
    assertThat(leaseInAnotherProcess(until, until.plusSeconds(1))).contains(partner.id());
  }

  private List<String> leaseInAnotherProcess(Instant now, Instant until) {
    return QuarkusTransaction.requiringNew().call(() -> lease(now, until));
  }

  private List<String> lease(Instant now, Instant until) {
    return dueDeliveries.lease(Channel.EMAIL, now, until, 1_000).stream()
        .map(Endpoint::partnerId)
        .toList();
  }
}

package org.cpor.notification.delivery.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cpor.notification.delivery.MailServerResource;
import org.cpor.notification.delivery.application.sending.DueDelivery;
import org.cpor.notification.delivery.application.sending.Endpoint;
import org.cpor.notification.delivery.domain.Channel;
import org.cpor.notification.delivery.domain.DeliveryContent.PostedComment;
import org.cpor.notification.delivery.domain.Outcome;
import org.cpor.notification.delivery.domain.Outcome.Delivered;
import org.cpor.testing.StackTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
@WithTestResource(value = MailServerResource.class, scope = TestResourceScope.GLOBAL)
class MailSenderComponentTest {

  private static final Endpoint ENDPOINT =
      new Endpoint("P-1", Channel.EMAIL, "claims@partner.example", "en", Optional.empty());

  @Inject MailSender sender;

  @ConfigProperty(name = "quarkus.mailer.port")
  int port;

  private GreenMail mail = MailServerResource.mailServer(0);

  @BeforeEach
  void start() {
    mail = MailServerResource.mailServer(port);
    mail.start();
  }

  @AfterEach
  void stop() {
    mail.stop();
  }

  /** The server greets immediately, possibly before the client can read the greeting. */
  @Test
  void manyEmailsAreSentAtOnceAndNoGreetingIsMissed() throws InterruptedException {
    List<Callable<Outcome>> messages =
        Collections.nCopies(200, () -> sender.send(ENDPOINT, deliveries()));

    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      assertThat(threads.invokeAll(messages))
          .extracting(Future::resultNow)
          .containsOnly(new Delivered());
    }

    assertThat(mail.getReceivedMessagesForDomain(ENDPOINT.address())).hasSize(200);
  }

  private static List<DueDelivery> deliveries() {
    return List.of(
        new DueDelivery(
            UUID.randomUUID(),
            new PostedComment(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "en",
                "CLAIM_VERIFIED",
                "Passed.",
                Instant.EPOCH),
            0,
            Optional.empty(),
            0));
  }
}

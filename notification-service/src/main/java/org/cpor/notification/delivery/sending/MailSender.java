package org.cpor.notification.delivery.sending;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.MailResult;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.cpor.notification.delivery.application.DeliverySettings;
import org.cpor.notification.delivery.application.DueDelivery;
import org.cpor.notification.delivery.application.Endpoint;
import org.cpor.notification.delivery.application.Sender;
import org.cpor.notification.delivery.domain.Answer;
import org.cpor.notification.delivery.domain.Channel;
import org.cpor.notification.delivery.domain.Outcome;
import org.cpor.notification.delivery.domain.Outcome.Arrived;
import org.cpor.notification.delivery.domain.Outcome.Failed;
import org.cpor.notification.delivery.domain.Outcome.Refused;
import org.jboss.logging.Logger;

/**
 * Hands e-mails to the mail server of {@code quarkus.mailer}. That it took one is all that is
 * known: whether it was read, or came back, is not.
 *
 * <p>Its client is used, not its {@code Mailer}: that one writes an empty {@code Cc:}.
 */
@Singleton
class MailSender implements Sender {

  private static final Logger LOG = Logger.getLogger(MailSender.class);

  private final MailClient client;
  private final Context oneLoop;
  private final MailComposer composer;
  private final DeliverySettings.Email settings;

  /**
   * All are sent from one event loop. From other threads the client opens a connection on one loop
   * and begins to listen to it on another, and misses the greeting of a server that is quicker.
   */
  MailSender(MailClient client, MailComposer composer, DeliverySettings settings, Vertx vertx) {
    this.client = client;
    this.composer = composer;
    this.oneLoop = vertx.getOrCreateContext();
    this.settings = settings.email();
  }

  @Override
  public Channel channel() {
    return Channel.EMAIL;
  }

  @Override
  public Optional<String> off() {
    return settings.from().isPresent()
        ? Optional.empty()
        : Optional.of("This installation sends no e-mails.");
  }

  @Override
  public Outcome send(Endpoint endpoint, List<DueDelivery> parcel) {
    MailMessage mail = composer.compose(endpoint, parcel);
    Promise<MailResult> sent = Promise.promise();
    oneLoop.runOnContext(_ -> client.sendMail(mail).onComplete(sent));
    try {
      sent.future()
          .toCompletionStage()
          .toCompletableFuture()
          .get(settings.patience().toMillis(), MILLISECONDS);
      return new Arrived();
    } catch (TimeoutException e) {
      return new Failed("The mail server did not answer in time.");
    } catch (ExecutionException e) {
      LOG.warnf(
          "an e-mail is not sent: partner=%s because=%s",
          endpoint.partnerId(), oneLine(String.valueOf(e.getMessage())));
      return SmtpReply.in(e)
          .map(MailSender::outcome)
          .orElseGet(
              () -> new Failed("The mail server cannot be reached, or did not take the message."));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while an e-mail was sent", e);
    }
  }

  /** What a server says of this installation may name our hosts: the partner is told the code. */
  private static Outcome outcome(SmtpReply reply) {
    Answer answer = reply.answer();
    if (!reply.ofDelivery()) {
      return new Failed(
          "The mail server takes no messages from this installation.",
          Optional.of(Answer.of(answer.code())),
          Optional.empty());
    }
    return reply.isPermanent()
        ? new Refused("The mail server refused the message for good.", Optional.of(answer))
        : new Failed(
            "The mail server did not take the message now.", Optional.of(answer), Optional.empty());
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }
}

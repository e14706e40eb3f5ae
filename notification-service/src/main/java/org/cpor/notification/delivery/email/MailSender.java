package org.cpor.notification.delivery.email;

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
import org.cpor.identifiers.EmailAddress;
import org.cpor.notification.delivery.application.DeliverySettings;
import org.cpor.notification.delivery.application.sending.DueDelivery;
import org.cpor.notification.delivery.application.sending.Endpoint;
import org.cpor.notification.delivery.application.sending.Sender;
import org.cpor.notification.delivery.domain.Answer;
import org.cpor.notification.delivery.domain.Channel;
import org.cpor.notification.delivery.domain.Outcome;
import org.cpor.notification.delivery.domain.Outcome.Delivered;
import org.cpor.notification.delivery.domain.Outcome.Failed;
import org.cpor.notification.delivery.domain.Outcome.Refused;
import org.jboss.logging.Logger;

/**
 * Sends e-mails to the mail server of {@code quarkus.mailer}. An e-mail counts as delivered when
 * the server has accepted it; this service does not learn whether it bounced or was read.
 *
 * <p>It uses the extension's client and not its {@code Mailer}, which writes an empty {@code Cc:}.
 */
@Singleton
class MailSender implements Sender {

  private static final Logger LOG = Logger.getLogger(MailSender.class);

  private final MailClient client;
  private final Context eventLoop;
  private final MailComposer composer;
  private final DeliverySettings.Email settings;

  /**
   * Sends all e-mails from one event loop. On other threads the client opens a connection on one
   * event loop and reads from it on another, and can miss the greeting of a fast server.
   */
  MailSender(MailClient client, MailComposer composer, DeliverySettings settings, Vertx vertx) {
    this.client = client;
    this.composer = composer;
    this.eventLoop = vertx.getOrCreateContext();
    this.settings = settings.email();
  }

  @Override
  public Channel channel() {
    return Channel.EMAIL;
  }

  @Override
  public Optional<String> offReason() {
    return settings.from().isPresent()
        ? Optional.empty()
        : Optional.of("This installation sends no e-mails.");
  }

  /**
   * An address that needs SMTPUTF8 is refused here, because the client would send it to a server
   * that does not expect it. Preferences accepted such addresses in the past.
   */
  @Override
  public Outcome send(Endpoint endpoint, List<DueDelivery> deliveries) {
    if (EmailAddress.parse(endpoint.address()).filter(EmailAddress::needsSmtpUtf8).isPresent()) {
      return new Refused(
          "The address needs SMTPUTF8 (RFC 6531), which this service cannot send. Set another"
              + " address.",
          Optional.empty());
    }
    MailMessage mail = composer.compose(endpoint, deliveries);
    Promise<MailResult> sent = Promise.promise();
    eventLoop.runOnContext(_ -> client.sendMail(mail).onComplete(sent));
    try {
      sent.future()
          .toCompletionStage()
          .toCompletableFuture()
          .get(settings.timeout().toMillis(), MILLISECONDS);
      return new Delivered();
    } catch (TimeoutException e) {
      return new Failed("The mail server did not answer in time.");
    } catch (ExecutionException e) {
      LOG.warnf(
          "an e-mail is not sent: partner=%s reason=%s",
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

  /**
   * The partner sees the complete answer only when it is about its own delivery, because an answer
   * about this installation may name internal hosts.
   */
  private static Outcome outcome(SmtpReply reply) {
    Answer answer = reply.answer();
    if (!reply.concernsDelivery()) {
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

package org.cpor.notification.delivery.email;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.MailResult;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.cpor.identifiers.EmailAddress;
import org.cpor.notification.delivery.application.DeliverySettings;
import org.cpor.notification.delivery.domain.Answer;
import org.cpor.notification.delivery.domain.Outcome;
import org.cpor.notification.delivery.domain.Outcome.Delivered;
import org.cpor.notification.delivery.domain.Outcome.Failed;
import org.cpor.notification.delivery.domain.Outcome.Refused;
import org.jboss.logging.Logger;

/**
 * The mail server of {@code quarkus.mailer}. An e-mail counts as delivered when the server has
 * accepted it; this service does not learn whether the e-mail bounced or was read.
 *
 * <p>This class uses the client of the Quarkus mailer and not {@code Mailer}, because {@code
 * Mailer} writes an empty {@code Cc:}.
 */
@Singleton
class MailServer {

  private static final Logger LOG = Logger.getLogger(MailServer.class);

  private final MailClient client;
  private final Context eventLoop;
  private final DeliverySettings.Email settings;

  /**
   * Makes this class send all e-mails from one event loop. If another thread sent an e-mail, the
   * client would open a connection on one event loop and read from the connection on another event
   * loop. The client could then miss the greeting of a fast server.
   */
  MailServer(MailClient client, DeliverySettings settings, Vertx vertx) {
    this.client = client;
    this.eventLoop = vertx.getOrCreateContext();
    this.settings = settings.email();
  }

  /** The reason why no e-mails are sent; empty when e-mails are sent. */
  Optional<String> offReason() {
    return settings.from().isPresent()
        ? Optional.empty()
        : Optional.of("This installation sends no e-mails.");
  }

  /**
   * Sends {@code mail}, and waits for the server's answer for a limited time.
   *
   * <p>Refuses an address that needs SMTPUTF8: the client would use such an address even if the
   * server does not support SMTPUTF8. A stored address can need SMTPUTF8, because preferences
   * accepted such addresses in the past.
   *
   * @param partnerId the id of the partner, for the log
   * @param address the recipient of {@code mail}
   */
  Outcome send(MailMessage mail, String address, String partnerId) {
    if (EmailAddress.parse(address).filter(EmailAddress::needsSmtpUtf8).isPresent()) {
      return new Refused(
          "The address needs SMTPUTF8 (RFC 6531), which this service cannot send. Set another"
              + " address.",
          Optional.empty());
    }
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
          partnerId, oneLine(String.valueOf(e.getMessage())));
      return SmtpReply.in(e)
          .map(MailServer::outcome)
          .orElseGet(
              () -> new Failed("The mail server cannot be reached, or did not take the message."));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while an e-mail was sent", e);
    }
  }

  /**
   * If the answer is about this installation, partners do not see the text of the answer, because
   * the text can name internal hosts.
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

package org.cpor.notification.delivery.sending;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.cpor.notification.delivery.application.DeliverySettings;
import org.cpor.notification.delivery.application.DueDelivery;
import org.cpor.notification.delivery.application.Endpoint;
import org.cpor.notification.delivery.application.Sender;
import org.cpor.notification.delivery.domain.Channel;
import org.cpor.notification.delivery.domain.Outcome;
import org.cpor.notification.delivery.domain.Outcome.Arrived;
import org.cpor.notification.delivery.domain.Outcome.Failed;
import org.jboss.logging.Logger;

/**
 * Hands e-mails to the mail server of {@code quarkus.mailer}. That it took one is all that is
 * known: whether it was read, or came back, is not.
 */
@Singleton
class MailSender implements Sender {

  private static final Logger LOG = Logger.getLogger(MailSender.class);

  private final ReactiveMailer mailer;
  private final DeliverySettings.Email settings;

  MailSender(ReactiveMailer mailer, DeliverySettings settings) {
    this.mailer = mailer;
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
    Digest digest = Digest.of(parcel.stream().map(DueDelivery::news).toList(), endpoint.locale());
    Mail mail =
        Mail.withText(endpoint.address(), digest.subject(), digest.text())
            .setFrom(settings.from().orElseThrow());
    try {
      mailer.send(mail).await().atMost(settings.patience());
      return new Arrived();
    } catch (TimeoutException e) {
      return new Failed("The mail server did not answer in time.");
    } catch (RuntimeException e) {
      // Whatever the client meets; what it says may name our servers, so the partner is not told.
      LOG.warnf(
          "an e-mail is not sent, it is tried again: partner=%s because=%s",
          endpoint.partnerId(), e.getMessage());
      return new Failed("The mail server cannot be reached, or did not take the message.");
    }
  }
}

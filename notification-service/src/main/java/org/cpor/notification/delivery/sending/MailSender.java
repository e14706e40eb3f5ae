package org.cpor.notification.delivery.sending;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
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
  private final Executor oneLoop;
  private final DeliverySettings.Email settings;

  /**
   * All are sent from one event loop. From other threads the mailer opens a connection on one loop
   * and begins to listen to it on another, and misses the greeting of a server that is quicker.
   */
  MailSender(ReactiveMailer mailer, DeliverySettings settings, Vertx vertx) {
    this.mailer = mailer;
    this.oneLoop = MutinyHelper.executor(vertx.getOrCreateContext());
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
      Uni.createFrom()
          .deferred(() -> mailer.send(mail))
          .runSubscriptionOn(oneLoop)
          .await()
          .atMost(settings.patience());
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

package org.cpor.notification.delivery.email;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.cpor.notification.delivery.application.sending.DueDelivery;
import org.cpor.notification.delivery.application.sending.Endpoint;
import org.cpor.notification.delivery.application.sending.Sender;
import org.cpor.notification.delivery.domain.Channel;
import org.cpor.notification.delivery.domain.Outcome;

/** Sends e-mails to partners. */
@Singleton
class MailSender implements Sender {

  private final MailServer server;
  private final MailComposer composer;

  MailSender(MailServer server, MailComposer composer) {
    this.server = server;
    this.composer = composer;
  }

  @Override
  public Channel channel() {
    return Channel.EMAIL;
  }

  @Override
  public Optional<String> offReason() {
    return server.offReason();
  }

  @Override
  public Outcome send(Endpoint endpoint, List<DueDelivery> deliveries) {
    return server.send(
        composer.compose(endpoint, deliveries), endpoint.address(), endpoint.partnerId());
  }
}

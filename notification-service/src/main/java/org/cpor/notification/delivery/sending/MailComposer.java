package org.cpor.notification.delivery.sending;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.mail.MailMessage;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.notification.delivery.application.DeliverySettings;
import org.cpor.notification.delivery.application.DueDelivery;
import org.cpor.notification.delivery.application.Endpoint;
import org.cpor.notification.delivery.application.UnsubscriptionTokens;
import org.cpor.notification.delivery.application.UnsubscriptionTokens.Subscription;

/**
 * Makes an e-mail of what is to be told: one that says it was made by a program (RFC 3834), has an
 * identifier of its sender's domain (RFC 5322) and, where the installation can be reached, a link
 * by which a mail program ends these e-mails at one click (RFC 8058).
 */
@Singleton
class MailComposer {

  private final DeliverySettings.Email settings;
  private final UnsubscriptionTokens tokens;

  MailComposer(DeliverySettings settings, UnsubscriptionTokens tokens) {
    this.settings = settings.email();
    this.tokens = tokens;
    this.settings
        .unsubscribeAt()
        .filter(url ->
            !"https".equals(url.getScheme())
                || url.getHost() == null
                || url.getPath().endsWith("/"))
        .ifPresent(url -> {
          throw new IllegalStateException(
              "cpor.deliveries.email.unsubscribe-at must be an https URL without a slash at its"
                  + " end: "
                  + url);
        });
  }

  /** The e-mail that tells {@code parcel}, all of it in one language. */
  MailMessage compose(Endpoint endpoint, List<DueDelivery> parcel) {
    Optional<String> link = unsubscribeLink(endpoint);
    Digest digest =
        Digest.of(
            parcel.stream().map(DueDelivery::news).toList(), endpoint.locale(), link.orElse(null));
    String from = settings.from().orElseThrow();
    MultiMap headers =
        HttpHeaders.headers()
            .add("Message-ID", messageId(parcel, from))
            .add("Auto-Submitted", "auto-generated")
            .add("X-Auto-Response-Suppress", "All")
            .add("Content-Language", digest.language());
    link.ifPresent(url ->
        headers
            .add("List-Unsubscribe", "<" + url + ">")
            .add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    return new MailMessage(from, endpoint.address(), digest.subject(), digest.text())
        .setHeaders(headers);
  }

  private Optional<String> unsubscribeLink(Endpoint endpoint) {
    return settings
        .unsubscribeAt()
        .map(URI::toString)
        .map(base ->
            base
                + "/unsubscriptions/"
                + tokens.token(new Subscription(endpoint.partnerId(), endpoint.address())));
  }

  /**
   * The same when the same parcel is tried again, so that a message whose acknowledgement was lost
   * is told as a repetition; another one when somebody has it sent again, since a mailbox may drop
   * a repetition.
   */
  private static String messageId(List<DueDelivery> parcel, String from) {
    String content =
        parcel.stream()
            .map(delivery -> delivery.deliveryId() + "/" + delivery.redeliveries())
            .collect(joining(" "));
    String domain = from.substring(from.lastIndexOf('@') + 1).replace(">", "").strip();
    return "<" + UUID.nameUUIDFromBytes(content.getBytes(UTF_8)) + "@" + domain + ">";
  }
}

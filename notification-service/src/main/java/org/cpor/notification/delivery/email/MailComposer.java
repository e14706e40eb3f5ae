package org.cpor.notification.delivery.email;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.mail.MailMessage;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.cpor.notification.comment.application.wording.CommentSettings;
import org.cpor.notification.delivery.application.DeliverySettings;
import org.cpor.notification.delivery.application.sending.DueDelivery;
import org.cpor.notification.delivery.application.sending.Endpoint;
import org.cpor.notification.delivery.application.unsubscription.UnsubscriptionTokens;
import org.cpor.notification.delivery.application.unsubscription.UnsubscriptionTokens.Subscription;

/**
 * Composes e-mails to partners. One header says that a program made the e-mail (RFC 3834). The
 * message id has the sender's domain (RFC 5322). If the public URL of this service is set, the
 * headers also contain a link that ends these e-mails with one click (RFC 8058).
 */
@Singleton
class MailComposer {

  private final DeliverySettings.Email settings;
  private final UnsubscriptionTokens tokens;
  private final CommentSettings comments;

  MailComposer(DeliverySettings settings, UnsubscriptionTokens tokens, CommentSettings comments) {
    this.settings = settings.email();
    this.tokens = tokens;
    this.comments = comments;
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

  /** Composes one e-mail with {@code deliveries}, which are all in one language. */
  MailMessage compose(Endpoint endpoint, List<DueDelivery> deliveries) {
    Optional<String> link = unsubscribeLink(endpoint);
    Digest digest =
        Digest.of(
            deliveries.stream().map(DueDelivery::content).toList(),
            endpoint.locale(),
            comments.zone(),
            link.orElse(null));
    String from = settings.from().orElseThrow();
    MultiMap headers =
        HttpHeaders.headers()
            .add("Message-ID", MessageId.of(deliveries, from))
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
}

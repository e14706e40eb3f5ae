package org.cpor.notification.delivery.email;

import io.quarkus.runtime.Startup;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.mail.MailMessage;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cpor.notification.comment.application.wording.CommentSettings;
import org.cpor.notification.comment.application.wording.PartnerTexts;
import org.cpor.notification.delivery.application.DeclineSettings;
import org.cpor.notification.delivery.application.DeliverySettings;
import org.cpor.notification.delivery.application.sending.CustomerMail;
import org.cpor.notification.delivery.application.sending.CustomerSender;
import org.cpor.notification.delivery.domain.DeliveryContent.ApprovedClaim;
import org.cpor.notification.delivery.domain.Outcome;
import org.cpor.notification.delivery.domain.Outcome.Refused;
import org.cpor.platform.declines.DeclineTokens;
import org.cpor.platform.texts.LanguageTexts;
import org.cpor.platform.texts.WrittenDates;

/**
 * Informs customers of approvals. Each e-mail has a link through which the customer can decline the
 * approval. The link is made when the e-mail is sent, and is never stored. This bean is created at
 * the start of the service, so that an invalid signing key prevents the start.
 */
@Startup
@Singleton
class CustomerMailSender implements CustomerSender {

  private static final String PARAGRAPH_SEPARATOR = "\n\n";

  private final MailServer server;
  private final DeliverySettings.Email email;
  private final DeclineSettings settings;
  private final CommentSettings wording;
  private final DeclineTokens tokens;
  private final Clock clock;

  CustomerMailSender(
      MailServer server,
      DeliverySettings deliveries,
      DeclineSettings settings,
      CommentSettings wording,
      Clock clock) {
    this.server = server;
    this.email = deliveries.email();
    this.settings = settings;
    this.wording = wording;
    this.tokens = new DeclineTokens(settings.signingKey(), clock);
    this.clock = clock;
  }

  @Override
  public Optional<String> offReason() {
    return server
        .offReason()
        .or(() ->
            settings.pageUrl().isPresent()
                ? Optional.empty()
                : Optional.of("This installation has no page on which customers decline."));
  }

  @Override
  public Outcome send(CustomerMail mail) {
    ApprovedClaim approval = mail.approval();
    Instant expiry =
        approval
            .declinableUntil()
            .orElseGet(() -> approval.approvedAt().plus(settings.linkValidFor()));
    if (!clock.instant().isBefore(expiry)) {
      return new Refused("The time in which the customer could decline is over.", Optional.empty());
    }
    return server.send(compose(mail, expiry), mail.address(), approval.partnerId());
  }

  private MailMessage compose(CustomerMail mail, Instant expiry) {
    ApprovedClaim approval = mail.approval();
    LanguageTexts texts = PartnerTexts.in(approval.locale());
    WrittenDates dates = new WrittenDates(texts.locale(), wording.zone());
    String link =
        settings.pageUrl().map(URI::toString).orElseThrow()
            + "/declines/"
            + tokens.token(approval.associationId(), expiry);
    String text =
        String.join(
                PARAGRAPH_SEPARATOR,
                texts.format(
                    "customer.approved",
                    approval.partner(),
                    approval.product(),
                    dates.day(approval.approvedAt())),
                texts.format(
                    approval.declinableUntil().isPresent()
                        ? "customer.decline"
                        : "customer.decline.any-time",
                    dates.deadline(expiry)),
                link,
                texts.format("customer.why"))
            + "\n";
    String from = email.from().orElseThrow();
    return new MailMessage(
            from, mail.address(), texts.format("customer.subject", approval.product()), text)
        .setHeaders(
            HttpHeaders.headers()
                .add("Message-ID", MessageId.of(List.of(mail.delivery()), from))
                .add("Auto-Submitted", "auto-generated")
                .add("X-Auto-Response-Suppress", "All")
                .add("Content-Language", texts.language()));
  }
}

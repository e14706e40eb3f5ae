package org.cpor.notification.delivery.application.preferences;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.cpor.identifiers.EmailAddress;
import org.cpor.notification.comment.domain.CommentCode;
import org.cpor.notification.delivery.domain.WebhookUrl;

/**
 * The addresses to which a partner wants comments to be sent, and the comments that the partner
 * wants.
 *
 * @param locale {@code hu} or {@code en}: the language of messages that contain no comment; a
 *     message with comments is in the language of their claims
 * @param events the codes of the comments that are sent; empty means all comments
 */
public record PartnerPreferences(
    String partnerId,
    String locale,
    Optional<EmailAddress> email,
    Optional<Webhook> webhook,
    Set<CommentCode> events) {

  public PartnerPreferences {
    events = Set.copyOf(events);
  }

  /**
   * A webhook.
   *
   * @param disabled empty when the webhook is enabled
   */
  public record Webhook(WebhookUrl url, Optional<Disabled> disabled) {}

  /** When and why a webhook was disabled. */
  public record Disabled(Instant at, String reason) {}
}

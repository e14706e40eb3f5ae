package org.cpor.notification.delivery.application.preferences;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.cpor.identifiers.EmailAddress;
import org.cpor.notification.comment.domain.CommentCode;
import org.cpor.notification.delivery.domain.WebhookUrl;

/**
 * Where a partner wants new comments to be sent, and which comments.
 *
 * @param locale {@code hu} or {@code en}: the language of messages that are not about a claim;
 *     comments and the text around them have their claim's language
 * @param events the comments that are sent; empty means all
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
   * @param disabled empty when it is enabled
   */
  public record Webhook(WebhookUrl url, Optional<Disabled> disabled) {}

  /** When and why a webhook was disabled. */
  public record Disabled(Instant at, String reason) {}
}

package org.cpor.notification.delivery.application;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.cpor.identifiers.EmailAddress;
import org.cpor.notification.comment.application.CommentCode;
import org.cpor.notification.delivery.domain.WebhookUrl;

/**
 * How a partner wants to be told of new comments.
 *
 * @param locale the language of what is told of no claim, {@code hu} or {@code en}; comments, and
 *     what is said around them, have their claim's
 * @param events the comments that it wants to be told of; none means all
 */
public record Preferences(
    String partnerId,
    String locale,
    Optional<EmailAddress> email,
    Optional<Webhook> webhook,
    Set<CommentCode> events) {

  public Preferences {
    events = Set.copyOf(events);
  }

  /**
   * Where its webhooks go.
   *
   * @param disabled since when, and why, it is called no more
   */
  public record Webhook(WebhookUrl url, Optional<Disabled> disabled) {}

  public record Disabled(Instant at, String because) {}
}

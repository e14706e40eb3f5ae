package org.cpor.notification.delivery.rest;

import java.time.Instant;
import java.util.List;
import org.cpor.identifiers.EmailAddress;
import org.cpor.notification.comment.application.CommentCode;
import org.cpor.notification.delivery.application.Preferences;
import org.cpor.notification.delivery.application.Preferences.Disabled;
import org.cpor.notification.delivery.application.Preferences.Webhook;
import org.jspecify.annotations.Nullable;

/**
 * Preferences as they are kept, but for the webhook's secret.
 *
 * @param events the comments that the partner wants to be told of; none means all
 */
record PreferencesView(
    String partnerId,
    String locale,
    @Nullable String email,
    @Nullable WebhookView webhook,
    List<CommentCode> events) {

  /**
   * A webhook.
   *
   * @param hasSecret true: there is none without
   * @param disabledAt since when it is called no more; absent while it is
   */
  record WebhookView(
      String url,
      boolean hasSecret,
      @Nullable Instant disabledAt,
      @Nullable String disabledBecause) {

    static WebhookView of(Webhook webhook) {
      return new WebhookView(
          webhook.url().uri().toString(),
          true,
          webhook.disabled().map(Disabled::at).orElse(null),
          webhook.disabled().map(Disabled::because).orElse(null));
    }
  }

  static PreferencesView of(Preferences preferences) {
    return new PreferencesView(
        preferences.partnerId(),
        preferences.locale(),
        preferences.email().map(EmailAddress::text).orElse(null),
        preferences.webhook().map(WebhookView::of).orElse(null),
        preferences.events().stream().sorted().toList());
  }
}

package org.cpor.notification.delivery.rest;

import java.time.Instant;
import java.util.List;
import org.cpor.identifiers.EmailAddress;
import org.cpor.notification.comment.domain.CommentCode;
import org.cpor.notification.delivery.application.preferences.PartnerPreferences;
import org.cpor.notification.delivery.application.preferences.PartnerPreferences.Disabled;
import org.cpor.notification.delivery.application.preferences.PartnerPreferences.Webhook;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Stored preferences, without the webhook's secret.
 *
 * @param events the codes of the comments that are sent; empty means all comments
 */
@Schema(name = "Preferences")
record PreferencesView(
    @Schema(examples = "P-1001") String partnerId,
    @Schema(enumeration = {"hu", "en"}) String locale,
    @Schema(format = "email") @Nullable String email,
    @Nullable WebhookView webhook,
    List<CommentCode> events) {

  /**
   * A webhook.
   *
   * @param hasSecret always true, because every webhook has a secret
   * @param disabledAt when the webhook was disabled; absent when the webhook is enabled
   */
  @Schema(name = "Webhook")
  record WebhookView(
      @Schema(format = "uri") String url,
      boolean hasSecret,
      @Nullable Instant disabledAt,
      @Nullable String disabledBecause) {

    static WebhookView of(Webhook webhook) {
      return new WebhookView(
          webhook.url().uri().toString(),
          true,
          webhook.disabled().map(Disabled::at).orElse(null),
          webhook.disabled().map(Disabled::reason).orElse(null));
    }
  }

  static PreferencesView of(PartnerPreferences preferences) {
    return new PreferencesView(
        preferences.partnerId(),
        preferences.locale(),
        preferences.email().map(EmailAddress::text).orElse(null),
        preferences.webhook().map(WebhookView::of).orElse(null),
        preferences.events().stream().sorted().toList());
  }
}

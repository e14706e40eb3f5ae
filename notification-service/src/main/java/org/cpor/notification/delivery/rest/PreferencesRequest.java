package org.cpor.notification.delivery.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Preferences as a client sends them. Every field may be missing or wrong; {@link PreferencesForm}
 * reports all mistakes.
 */
record PreferencesRequest(
    @Nullable String locale,
    @Nullable String email,
    @Nullable WebhookRequest webhook,
    @Nullable List<@Nullable String> events) {

  record WebhookRequest(@Nullable String url, @Nullable String secret) {

    /** Hides the secret from logs. */
    @Override
    public String toString() {
      return "WebhookRequest[url=" + url + "]";
    }
  }
}

package org.cpor.notification.delivery.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Preferences as they are sent. Every field may be missing or wrong: {@link PreferencesForm} tells
 * all that is.
 */
record PreferencesRequest(
    @Nullable String locale,
    @Nullable String email,
    @Nullable WebhookRequest webhook,
    @Nullable List<@Nullable String> events) {

  record WebhookRequest(@Nullable String url, @Nullable String secret) {

    /** No log shows the secret. */
    @Override
    public String toString() {
      return "WebhookRequest[url=" + url + "]";
    }
  }
}

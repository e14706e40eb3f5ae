package org.cpor.notification.delivery.domain;

import java.util.Base64;
import java.util.Optional;

/**
 * The secret that signs a partner's webhooks, in the form of Standard Webhooks: {@code whsec_} and
 * the base64 of 24 to 64 bytes. {@link #toString} hides the secret from logs.
 */
public record WebhookSecret(String text) {

  private static final String PREFIX = "whsec_";
  private static final int MIN_BYTES = 24;
  private static final int MAX_BYTES = 64;

  /** The secret; empty when {@code text} is not a secret. */
  public static Optional<WebhookSecret> parse(String text) {
    if (!text.startsWith(PREFIX)) {
      return Optional.empty();
    }
    try {
      int bytes = Base64.getDecoder().decode(text.substring(PREFIX.length())).length;
      return bytes >= MIN_BYTES && bytes <= MAX_BYTES
          ? Optional.of(new WebhookSecret(text))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return PREFIX + "…";
  }
}

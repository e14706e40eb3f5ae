package org.cpor.notification.delivery.domain;

import java.util.Base64;
import java.util.Optional;

/**
 * What webhooks are signed with, as Standard Webhooks writes it: {@code whsec_} and the base64 of
 * 24 to 64 bytes. No log shows it.
 */
public record WebhookSecret(String text) {

  private static final String PREFIX = "whsec_";
  private static final int MIN_BYTES = 24;
  private static final int MAX_BYTES = 64;

  /** The secret; empty when it is none. */
  public static Optional<WebhookSecret> parse(String text) {
    if (!text.startsWith(PREFIX)) {
      return Optional.empty();
    }
    try {
      int length = Base64.getDecoder().decode(text.substring(PREFIX.length())).length;
      return length >= MIN_BYTES && length <= MAX_BYTES
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

package org.cpor.notification.delivery.rest;

import java.util.List;
import org.cpor.notification.comment.domain.CommentCode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The preferences of a partner, as a client sends them. The request replaces all preferences that
 * were set before.
 *
 * @param locale the language of the texts, as a language tag (BCP 47); the nearest language with
 *     texts is stored
 * @param email the address to which e-mails are sent, with only ASCII characters before the
 *     {@code @}; if absent, no e-mails are sent
 * @param webhook if absent, no webhook is called
 * @param events the codes of the comments that are sent; an empty list means all comments
 */
// Every field may be missing or wrong. PreferencesForm reports all mistakes.
record PreferencesRequest(
    @Schema(defaultValue = "hu", maxLength = 100, examples = "en-GB") @Nullable String locale,
    @Schema(format = "email", maxLength = 1000, examples = "claims@partner.example")
        @Nullable String email,
    @Nullable WebhookRequest webhook,
    @Schema(type = SchemaType.ARRAY, implementation = CommentCode.class, maxItems = 17)
        @Nullable List<@Nullable String> events) {

  /**
   * A webhook, as a client sends it.
   *
   * @param url a URL of https on the public internet, without user and fragment
   * @param secret the secret that signs the requests (Standard Webhooks): {@code whsec_} and the
   *     base64 of 24 to 64 bytes; if absent, the stored secret is retained; required for a first
   *     webhook
   */
  @Schema(requiredProperties = "url")
  record WebhookRequest(
      @Schema(
              format = "uri",
              minLength = 1,
              maxLength = 2000,
              examples = "https://hooks.partner.example/cpor")
          @Nullable String url,
      @Schema(
              pattern = "^whsec_[A-Za-z0-9+/]+={0,2}$",
              minLength = 38,
              maxLength = 94,
              examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
          @Nullable String secret) {

    /** Hides the secret from logs. */
    @Override
    public String toString() {
      return "WebhookRequest[url=" + url + "]";
    }
  }
}

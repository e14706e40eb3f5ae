package org.cpor.notification.delivery.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.time.Clock;
import java.util.Map;
import org.cpor.notification.delivery.domain.DeliveryContent;
import org.cpor.notification.delivery.domain.DeliveryContent.ApprovedClaim;
import org.cpor.notification.delivery.domain.DeliveryContent.EscalatedReview;
import org.cpor.notification.delivery.domain.DeliveryContent.PostedComment;
import org.cpor.notification.delivery.domain.DeliveryContent.WebhookDisabled;
import org.cpor.notification.delivery.domain.WebhookSecret;

/**
 * Signs webhook calls according to Standard Webhooks. The id of a call is the id of the comment or
 * of the notice. Each attempt has the same id, so the receiver can recognize a repeated call.
 */
final class WebhookSigner {

  private final ObjectMapper json;
  private final Clock clock;

  WebhookSigner(ObjectMapper json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  SignedRequest sign(DeliveryContent content, WebhookSecret secret) {
    WebhookPayload payload =
        switch (content) {
          case PostedComment comment -> WebhookPayload.of(comment);
          case EscalatedReview review -> WebhookPayload.of(review);
          case WebhookDisabled _, ApprovedClaim _ ->
              throw new IllegalStateException("a webhook is called for comments and notices only");
        };
    try {
      String body = json.writeValueAsString(payload);
      String id = payload.data().id().toString();
      long timestamp = clock.instant().getEpochSecond();
      return new SignedRequest(
          Map.of(
              "content-type",
              "application/json",
              "user-agent",
              "cpor-webhooks",
              "webhook-id",
              id,
              "webhook-timestamp",
              Long.toString(timestamp),
              "webhook-signature",
              new Webhook(secret.text()).sign(id, timestamp, body)),
          body);
    } catch (JsonProcessingException | EmptyWebhookSecretException | WebhookSigningException e) {
      throw new IllegalStateException("a webhook call cannot be signed", e);
    }
  }
}

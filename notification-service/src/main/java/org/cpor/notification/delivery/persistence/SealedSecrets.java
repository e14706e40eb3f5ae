package org.cpor.notification.delivery.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.cpor.notification.delivery.application.DeliverySettings;
import org.cpor.notification.delivery.application.Sealing;
import org.cpor.notification.delivery.domain.WebhookSecret;
import org.jboss.logging.Logger;

/**
 * How webhooks' secrets are kept: sealed, and bound to their partner, so that one cannot be opened
 * in another partner's row. The database alone, or a backup of it, tells none.
 */
@Singleton
class SealedSecrets {

  private static final Logger LOG = Logger.getLogger(SealedSecrets.class);

  private final Sealing sealing;

  @Inject
  SealedSecrets(DeliverySettings settings) {
    this(settings.webhook().sealingKey());
  }

  SealedSecrets(String sealingKey) {
    sealing = new Sealing(sealingKey, "cpor webhook secrets");
  }

  byte[] seal(WebhookSecret secret, String partnerId) {
    return sealing.seal(secret.text(), partnerId);
  }

  /** The secret; empty when it was sealed with another key or for another partner. */
  Optional<WebhookSecret> open(byte[] sealed, String partnerId) {
    Optional<String> text = sealing.open(sealed, partnerId);
    if (text.isEmpty()) {
      LOG.errorf("the secret of a webhook cannot be opened: partner=%s", partnerId);
    }
    return text.flatMap(WebhookSecret::parse);
  }
}

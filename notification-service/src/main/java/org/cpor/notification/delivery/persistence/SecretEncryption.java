package org.cpor.notification.delivery.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.cpor.notification.delivery.application.DeliverySettings;
import org.cpor.notification.delivery.application.TextEncryption;
import org.cpor.notification.delivery.domain.WebhookSecret;
import org.jboss.logging.Logger;

/**
 * Encrypts webhook secrets, so that the database and its backups do not reveal them. The partner's
 * id is part of the encryption, so a secret cannot be decrypted in another partner's row.
 */
@Singleton
class SecretEncryption {

  private static final Logger LOG = Logger.getLogger(SecretEncryption.class);

  private final TextEncryption encryption;

  @Inject
  SecretEncryption(DeliverySettings settings) {
    this(settings.webhook().encryptionKey());
  }

  SecretEncryption(String encryptionKey) {
    encryption = new TextEncryption(encryptionKey, "cpor webhook secrets");
  }

  byte[] encrypt(WebhookSecret secret, String partnerId) {
    return encryption.encrypt(secret.text(), partnerId);
  }

  /**
   * Decrypts a secret. The result is empty when the secret was encrypted with another key or for
   * another partner.
   */
  Optional<WebhookSecret> decrypt(byte[] encrypted, String partnerId) {
    Optional<String> text = encryption.decrypt(encrypted, partnerId);
    if (text.isEmpty()) {
      LOG.errorf("the secret of a webhook cannot be decrypted: partner=%s", partnerId);
    }
    return text.flatMap(WebhookSecret::parse);
  }
}

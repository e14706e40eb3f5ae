package org.cpor.notification.delivery.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.cpor.notification.delivery.application.DeliverySettings;
import org.cpor.notification.delivery.domain.WebhookSecret;
import org.jboss.logging.Logger;

/**
 * How webhooks' secrets are kept: encrypted with AES-256-GCM, by a key that HKDF-SHA256 derives
 * from the setting {@code cpor.deliveries.webhook.sealing-key}. A sealed secret is the nonce and
 * the ciphertext, and is bound to its partner: in another partner's row it cannot be opened. So the
 * database alone, or a backup of it, tells none.
 */
@Singleton
class SealedSecrets {

  private static final Logger LOG = Logger.getLogger(SealedSecrets.class);

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int MIN_KEY_LENGTH = 32;
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final SecretKey key;

  @Inject
  SealedSecrets(DeliverySettings settings) {
    this(settings.webhook().sealingKey());
  }

  SealedSecrets(String sealingKey) {
    if (sealingKey.length() < MIN_KEY_LENGTH) {
      throw new IllegalStateException(
          "cpor.deliveries.webhook.sealing-key has less than " + MIN_KEY_LENGTH + " characters");
    }
    try {
      key =
          KDF.getInstance("HKDF-SHA256")
              .deriveKey(
                  "AES",
                  HKDFParameterSpec.ofExtract()
                      .addIKM(sealingKey.getBytes(UTF_8))
                      .thenExpand("cpor webhook secrets".getBytes(UTF_8), KEY_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no key can be derived", e);
    }
  }

  byte[] seal(WebhookSecret secret, String partnerId) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] ciphertext =
          cipher(Cipher.ENCRYPT_MODE, nonce, partnerId).doFinal(secret.text().getBytes(UTF_8));
      byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + ciphertext.length);
      System.arraycopy(ciphertext, 0, sealed, NONCE_BYTES, ciphertext.length);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a secret cannot be sealed", e);
    }
  }

  /** The secret; empty when it was sealed with another key or for another partner. */
  Optional<WebhookSecret> open(byte[] sealed, String partnerId) {
    try {
      byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
      byte[] secret =
          cipher(Cipher.DECRYPT_MODE, nonce, partnerId)
              .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
      return WebhookSecret.parse(new String(secret, UTF_8));
    } catch (GeneralSecurityException e) {
      LOG.errorf("the secret of a webhook cannot be opened: partner=%s", partnerId);
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String partnerId) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(partnerId.getBytes(UTF_8));
    return cipher;
  }
}

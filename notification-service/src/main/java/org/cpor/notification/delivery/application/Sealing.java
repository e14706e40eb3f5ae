package org.cpor.notification.delivery.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Encrypts texts with AES-256-GCM, by a key that HKDF-SHA256 derives from the setting {@code
 * cpor.deliveries.webhook.sealing-key} for one purpose. A sealed text is the nonce and the
 * ciphertext. Whoever does not have the setting can neither read nor make one.
 */
public final class Sealing {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int MIN_KEY_LENGTH = 32;
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final SecretKey key;

  /**
   * For one purpose: what was sealed for another cannot be opened.
   *
   * @throws IllegalStateException when {@code sealingKey} is too short
   */
  public Sealing(String sealingKey, String purpose) {
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
                      .thenExpand(purpose.getBytes(UTF_8), KEY_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no key can be derived", e);
    }
  }

  /** Seals {@code text}; it can be opened only with the same {@code context}. */
  public byte[] seal(String text, String context) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] ciphertext = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(text.getBytes(UTF_8));
      byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + ciphertext.length);
      System.arraycopy(ciphertext, 0, sealed, NONCE_BYTES, ciphertext.length);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a text cannot be sealed", e);
    }
  }

  /** The text; empty when it was not sealed with this key, for this purpose and context. */
  public Optional<String> open(byte[] sealed, String context) {
    if (sealed.length <= NONCE_BYTES) {
      return Optional.empty();
    }
    try {
      byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
      byte[] text =
          cipher(Cipher.DECRYPT_MODE, nonce, context)
              .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
      return Optional.of(new String(text, UTF_8));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(context.getBytes(UTF_8));
    return cipher;
  }
}

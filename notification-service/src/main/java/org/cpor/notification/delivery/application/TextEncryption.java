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
 * Encrypts texts with AES-256-GCM. HKDF-SHA256 derives a separate key for each purpose from the
 * setting {@code cpor.deliveries.webhook.sealing-key}. An encrypted text is the nonce followed by
 * the ciphertext.
 */
public final class TextEncryption {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int MIN_KEY_CHARACTERS = 32;
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final SecretKey key;

  /**
   * Creates the encryption for one purpose. This encryption cannot decrypt texts that were
   * encrypted for another purpose.
   *
   * @throws IllegalStateException when {@code keyText} has fewer than 32 characters
   */
  public TextEncryption(String keyText, String purpose) {
    if (keyText.length() < MIN_KEY_CHARACTERS) {
      throw new IllegalStateException(
          "cpor.deliveries.webhook.sealing-key has fewer than "
              + MIN_KEY_CHARACTERS
              + " characters");
    }
    try {
      key =
          KDF.getInstance("HKDF-SHA256")
              .deriveKey(
                  "AES",
                  HKDFParameterSpec.ofExtract()
                      .addIKM(keyText.getBytes(UTF_8))
                      .thenExpand(purpose.getBytes(UTF_8), KEY_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no key can be derived", e);
    }
  }

  /** Encrypts {@code text}. The result can be decrypted only with the same {@code context}. */
  public byte[] encrypt(String text, String context) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] ciphertext = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(text.getBytes(UTF_8));
      byte[] encrypted = Arrays.copyOf(nonce, NONCE_BYTES + ciphertext.length);
      System.arraycopy(ciphertext, 0, encrypted, NONCE_BYTES, ciphertext.length);
      return encrypted;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a text cannot be encrypted", e);
    }
  }

  /**
   * Decrypts a text. The result is present only if the text was encrypted with the same key, for
   * the same purpose and with the same context.
   */
  public Optional<String> decrypt(byte[] encrypted, String context) {
    if (encrypted.length <= NONCE_BYTES) {
      return Optional.empty();
    }
    try {
      byte[] nonce = Arrays.copyOf(encrypted, NONCE_BYTES);
      byte[] text =
          cipher(Cipher.DECRYPT_MODE, nonce, context)
              .doFinal(encrypted, NONCE_BYTES, encrypted.length - NONCE_BYTES);
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

package org.cpor.notification.delivery.persistence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cpor.notification.delivery.domain.WebhookSecret;
import org.junit.jupiter.api.Test;

class SecretEncryptionTest {

  private static final String KEY = "a text of more than thirty-two characters";
  private static final WebhookSecret SECRET =
      WebhookSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").orElseThrow();

  private final SecretEncryption secrets = new SecretEncryption(KEY);

  @Test
  void aSecretIsDecryptedAfterARestart() {
    byte[] encrypted = secrets.encrypt(SECRET, "P-1");

    assertThat(new SecretEncryption(KEY).decrypt(encrypted, "P-1")).contains(SECRET);
  }

  @Test
  void anEncryptedSecretRevealsNeitherTheSecretNorThatTwoAreEqual() {
    byte[] encrypted = secrets.encrypt(SECRET, "P-1");

    assertThat(new String(encrypted, ISO_8859_1)).doesNotContain("whsec_", SECRET.text());
    assertThat(secrets.encrypt(SECRET, "P-1")).isNotEqualTo(encrypted);
  }

  @Test
  void aSecretIsNotDecryptedForAnotherPartnerWithAnotherKeyOrWithAChangedByte() {
    byte[] encrypted = secrets.encrypt(SECRET, "P-1");

    assertThat(secrets.decrypt(encrypted, "P-2")).isEmpty();
    assertThat(new SecretEncryption(KEY + "!").decrypt(encrypted, "P-1")).isEmpty();
    encrypted[encrypted.length - 1] ^= 1;
    assertThat(secrets.decrypt(encrypted, "P-1")).isEmpty();
  }

  @Test
  void aShortKeyIsRefused() {
    assertThatThrownBy(() -> new SecretEncryption("short"))
        .hasMessageContaining("cpor.deliveries.webhook.sealing-key")
        .hasMessageNotContaining("short ");
  }
}

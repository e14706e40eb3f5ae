package org.cpor.notification.delivery.persistence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cpor.notification.delivery.domain.WebhookSecret;
import org.junit.jupiter.api.Test;

class SealedSecretsTest {

  private static final String KEY = "a text of more than thirty-two characters";
  private static final WebhookSecret SECRET =
      WebhookSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").orElseThrow();

  private final SealedSecrets secrets = new SealedSecrets(KEY);

  @Test
  void whatWasSealedIsOpenedAfterARestart() {
    byte[] sealed = secrets.seal(SECRET, "P-1");

    assertThat(new SealedSecrets(KEY).open(sealed, "P-1")).contains(SECRET);
  }

  @Test
  void theDatabaseTellsNoSecretNorThatTwoAreTheSame() {
    byte[] sealed = secrets.seal(SECRET, "P-1");

    assertThat(new String(sealed, ISO_8859_1)).doesNotContain("whsec_", SECRET.text());
    assertThat(secrets.seal(SECRET, "P-1")).isNotEqualTo(sealed);
  }

  @Test
  void neitherAnotherPartnerNorAnotherKeyNorAChangedByteOpensIt() {
    byte[] sealed = secrets.seal(SECRET, "P-1");

    assertThat(secrets.open(sealed, "P-2")).isEmpty();
    assertThat(new SealedSecrets(KEY + "!").open(sealed, "P-1")).isEmpty();
    sealed[sealed.length - 1] ^= 1;
    assertThat(secrets.open(sealed, "P-1")).isEmpty();
  }

  @Test
  void aShortKeyIsRefusedAtOnce() {
    assertThatThrownBy(() -> new SealedSecrets("short"))
        .hasMessageContaining("cpor.deliveries.webhook.sealing-key")
        .hasMessageNotContaining("short ");
  }
}

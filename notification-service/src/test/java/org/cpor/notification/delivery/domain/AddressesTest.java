package org.cpor.notification.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

  @ParameterizedTest
  @CsvSource({
    "https://partner.example, partner.example, 443, /",
    "https://Partner.Example:8443/hook?a=b%20c, partner.example, 8443, /hook?a=b%20c",
    "http://127.0.0.1:8080/hook, 127.0.0.1, 8080, /hook",
    "http://partner.example?x, partner.example, 80, /?x",
    "https://[2606:4700::1]/, [2606:4700::1], 443, /"
  })
  void aUrlHasAHostAPortAndAPath(String text, String host, int port, String path) {
    WebhookUrl url = WebhookUrl.parse(text).orElseThrow();

    assertThat(url.host()).isEqualTo(host);
    assertThat(url.port()).isEqualTo(port);
    assertThat(url.pathAndQuery()).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/hook",
        "partner.example/hook",
        "ftp://partner.example",
        "file:///etc/passwd",
        "https:///hook",
        "https://user:password@partner.example",
        "https://partner.example/#part",
        "https://partner.example:0",
        "https://partner.example:65536",
        "https://partner.example/a b",
        "https://partner.example/\r\nHost: other",
        "https://pártner.example",
        "https://a_b.example"
      })
  void anyOtherTextIsNoWebhookUrl(String text) {
    assertThat(WebhookUrl.parse(text)).isEmpty();
  }

  @Test
  void aUrlIsNoLongerThanTwoThousandCharacters() {
    String start = "https://partner.example/";

    assertThat(WebhookUrl.parse(start + "a".repeat(2000 - start.length()))).isPresent();
    assertThat(WebhookUrl.parse(start + "a".repeat(2001 - start.length()))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"23, false", "24, true", "64, true", "65, false"})
  void aSecretHasTwentyFourToSixtyFourBytes(int length, boolean accepted) {
    String text = "whsec_" + Base64.getEncoder().encodeToString(new byte[length]);

    assertThat(WebhookSecret.parse(text).isPresent()).isEqualTo(accepted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "whsec_",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "whsec_not base64 at all, not base64"
      })
  void anyOtherTextIsNoSecret(String text) {
    assertThat(WebhookSecret.parse(text)).isEmpty();
  }

  @Test
  void theTextFormOfASecretHidesIt() {
    String text = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);

    assertThat(WebhookSecret.parse(text).orElseThrow().toString()).doesNotContain("AAAA");
  }
}

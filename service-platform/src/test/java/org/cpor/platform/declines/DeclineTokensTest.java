package org.cpor.platform.declines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.cpor.platform.declines.DeclineTokens.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeclineTokensTest {

  private static final String KEY = "a key of at least thirty-two characters";
  private static final Instant NOW = Instant.parse("2026-11-24T14:00:00Z");
  private static final Instant EXPIRY = NOW.plus(Duration.ofDays(7));
  private static final UUID ASSOCIATION = UUID.randomUUID();

  private final DeclineTokens tokens = at(NOW);
  private final String token = tokens.token(ASSOCIATION, EXPIRY);

  @Test
  void aTokenIsReadUntilItExpires() {
    assertThat(tokens.read(token)).isEqualTo(new Reading.Valid(ASSOCIATION));
    assertThat(at(EXPIRY.minusSeconds(1)).read(token)).isEqualTo(new Reading.Valid(ASSOCIATION));
    assertThat(at(EXPIRY).read(token)).isEqualTo(new Reading.Expired(ASSOCIATION));
  }

  @Test
  void aTokenHasTheAssociationAndTheExpiryOnly() {
    String payload = new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), UTF_8);

    assertThat(payload)
        .isEqualTo("{\"sub\":\"%s\",\"exp\":%d}".formatted(ASSOCIATION, EXPIRY.getEpochSecond()));
    assertThat(token).matches("[A-Za-z0-9._-]+");
  }

  @Test
  void aTokenOfAnotherKeyIsForgedAlsoWhenItHasExpired() {
    DeclineTokens others =
        new DeclineTokens("another key of at least thirty-two characters", clock(NOW));

    assertThat(others.read(token)).isEqualTo(new Reading.Forged());
    assertThat(
            new DeclineTokens("another key of at least thirty-two characters", clock(EXPIRY))
                .read(token))
        .isEqualTo(new Reading.Forged());
  }

  @Test
  void aTokenForAnotherAssociationWithThisSignatureIsForged() {
    String[] parts = token.split("\\.", -1);
    String other = at(NOW).token(UUID.randomUUID(), EXPIRY).split("\\.", -1)[1];

    assertThat(tokens.read(parts[0] + "." + other + "." + parts[2]))
        .isEqualTo(new Reading.Forged());
  }

  @Test
  void aTokenWithoutASignatureIsForged() {
    String header = encoded("{\"alg\":\"none\"}");
    String payload = token.split("\\.", -1)[1];

    assertThat(tokens.read(header + "." + payload + ".")).isEqualTo(new Reading.Forged());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "forged", "a.b.c", "\u0000", "árvíztűrő"})
  void anythingElseIsForged(String text) {
    assertThat(tokens.read(text)).isEqualTo(new Reading.Forged());
  }

  @Test
  void aLongTextIsForged() {
    assertThat(tokens.read(token + "x".repeat(1_000))).isEqualTo(new Reading.Forged());
  }

  @Test
  void aShortKeyIsRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new DeclineTokens("x".repeat(31), clock(NOW)))
        .withMessageContaining("cpor.declines.signing-key");
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
  }

  private static DeclineTokens at(Instant now) {
    return new DeclineTokens(KEY, clock(now));
  }

  private static Clock clock(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }
}

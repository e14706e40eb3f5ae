package org.cpor.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FactJsonTest {

  private static final ClaimReference CLAIM =
      new ClaimReference(UUID.randomUUID(), UUID.randomUUID(), "P-1001", "en");

  @Test
  void whatIsAbsentIsNotWritten() {
    Fact fact =
        new ClaimSubmitted(
            CLAIM,
            new ClaimDetails("1", "a.example", "MICROSOFT_365", "USAGE", "TEAMS", null, List.of()),
            Instant.EPOCH,
            1);

    assertThat(new String(FactJson.write(fact), UTF_8)).doesNotContain("subscriptionId", "null");
    assertThat(FactJson.read(FactType.CLAIM_SUBMITTED, FactJson.write(fact))).isEqualTo(fact);
  }

  @Test
  void aFieldOfALaterRevisionIsIgnored() {
    Fact fact =
        new ClaimRejected(CLAIM, UUID.randomUUID(), "INSUFFICIENT_POE", Instant.EPOCH, null);
    String later = new String(FactJson.write(fact), UTF_8).replaceFirst("\\{", "{\"new\":[1],");

    assertThat(FactJson.read(FactType.CLAIM_REJECTED, later.getBytes(UTF_8))).isEqualTo(fact);
  }

  @Test
  void aMissingFieldAtAnyDepthIsToldByItsPath() {
    Fact fact =
        new ClaimRejected(CLAIM, UUID.randomUUID(), "INSUFFICIENT_POE", Instant.EPOCH, null);
    String broken = new String(FactJson.write(fact), UTF_8).replace("\"partnerId\"", "\"other\"");

    assertThatThrownBy(() -> FactJson.read(FactType.CLAIM_REJECTED, broken.getBytes(UTF_8)))
        .isInstanceOf(UnreadableFactException.class)
        .hasMessageContaining("claim.partnerId is missing");
  }

  @Test
  void whatIsNoJsonOrNoSuchFactIsUnreadable() {
    for (String data : List.of("", "null", "[]", "\"text\"", "{", "{\"claim\":7}", "\u0000")) {
      assertThatThrownBy(() -> FactJson.read(FactType.CLAIM_REJECTED, data.getBytes(UTF_8)))
          .as(data)
          .isInstanceOf(UnreadableFactException.class);
    }
  }
}

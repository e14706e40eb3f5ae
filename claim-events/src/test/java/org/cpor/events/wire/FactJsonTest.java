package org.cpor.events.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.cpor.events.fact.ArbitrationFact.ClaimRejected;
import org.cpor.events.fact.AttachedDocument;
import org.cpor.events.fact.ClaimDetails;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.Fact;
import org.cpor.events.fact.FactType;
import org.cpor.events.fact.PartnerFact.ClaimSubmitted;
import org.cpor.events.fact.PartnerFact.PartnerResponded;
import org.cpor.events.fact.Subject;
import org.junit.jupiter.api.Test;

class FactJsonTest {

  private static final ClaimReference CLAIM =
      new ClaimReference(UUID.randomUUID(), UUID.randomUUID(), "P-1001", "en");

  @Test
  void absentValuesAreNotWritten() {
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
  void identifiersOfOlderFactsAreReadInTheirCanonicalForm() {
    String json =
        """
        {"claim": {"claimId": "%1$s", "tenantId": "%1$s", "partnerId": "P-1001", "locale": "en"},
         "details": {"mpnId": "4567890 ", "domain": "Straße.example.", "solutionArea": "MICROSOFT_365",
           "activity": "USAGE", "product": "TEAMS", "subscriptionId": " {5C1D7E0A-1F3B-4F9D-8F61-7A5F0F2F9B11}",
           "proofOfExecution": []},
         "filedAt": "2026-11-20T09:30:00Z", "revision": 1}\
        """
            .formatted(UUID.randomUUID());

    ClaimSubmitted fact =
        (ClaimSubmitted) FactJson.read(FactType.CLAIM_SUBMITTED, json.getBytes(UTF_8));

    assertThat(fact.details().mpnId()).isEqualTo("4567890");
    assertThat(fact.details().domain()).isEqualTo("xn--strae-oqa.example");
    assertThat(fact.details().subscriptionId()).isEqualTo("5c1d7e0a-1f3b-4f9d-8f61-7a5f0f2f9b11");
  }

  @Test
  void textWithoutACanonicalFormIsReadUnchanged() {
    ClaimDetails details =
        new ClaimDetails("M-1", "?", "MICROSOFT_365", "USAGE", "TEAMS", "SO-1", List.of());

    assertThat(details.mpnId()).isEqualTo("M-1");
    assertThat(details.domain()).isEqualTo("?");
    assertThat(details.subscriptionId()).isEqualTo("SO-1");
    assertThat(new Subject(CLAIM.tenantId(), "TEAMS", "{5C1D7E0A-1F3B-4F9D-8F61-7A5F0F2F9B11}"))
        .isEqualTo(new Subject(CLAIM.tenantId(), "TEAMS", "5c1d7e0a-1f3b-4f9d-8f61-7a5f0f2f9b11"));
  }

  @Test
  void aClaimWithoutDocumentsIsWrittenAsInTheOlderFormat() {
    Fact fact =
        new ClaimSubmitted(
            CLAIM,
            new ClaimDetails("1", "a.example", "MICROSOFT_365", "USAGE", "TEAMS", null, List.of()),
            Instant.EPOCH,
            1);

    assertThat(new String(FactJson.write(fact), UTF_8)).doesNotContain("documents");
  }

  @Test
  void theErrorNamesThePathOfADocumentWithoutItsHash() {
    Fact fact =
        new ClaimSubmitted(
            CLAIM,
            new ClaimDetails(
                "1",
                "a.example",
                "MICROSOFT_365",
                "USAGE",
                "TEAMS",
                null,
                List.of(),
                List.of(
                    new AttachedDocument(
                        UUID.randomUUID(), "OTHER", "a.txt", "text/plain", 1, "00", null)),
                null,
                null,
                null),
            Instant.EPOCH,
            1);
    String broken = new String(FactJson.write(fact), UTF_8).replace("\"sha256\"", "\"other\"");

    assertThatThrownBy(() -> FactJson.read(FactType.CLAIM_SUBMITTED, broken.getBytes(UTF_8)))
        .isInstanceOf(UnreadableFactException.class)
        .hasMessageContaining("details.documents.sha256 is missing");
  }

  @Test
  void aFieldOfALaterRevisionIsIgnored() {
    Fact fact =
        new ClaimRejected(CLAIM, UUID.randomUUID(), "INSUFFICIENT_POE", Instant.EPOCH, null);
    String later = new String(FactJson.write(fact), UTF_8).replaceFirst("\\{", "{\"new\":[1],");

    assertThat(FactJson.read(FactType.CLAIM_REJECTED, later.getBytes(UTF_8))).isEqualTo(fact);
  }

  @Test
  void theErrorNamesThePathOfAMissingFieldAtAnyDepth() {
    Fact fact =
        new ClaimRejected(CLAIM, UUID.randomUUID(), "INSUFFICIENT_POE", Instant.EPOCH, null);
    String broken = new String(FactJson.write(fact), UTF_8).replace("\"partnerId\"", "\"other\"");

    assertThatThrownBy(() -> FactJson.read(FactType.CLAIM_REJECTED, broken.getBytes(UTF_8)))
        .isInstanceOf(UnreadableFactException.class)
        .hasMessageContaining("claim.partnerId is missing");
  }

  @Test
  void invalidJsonAndOtherFactsAreUnreadable() {
    for (String data : List.of("", "null", "[]", "\"text\"", "{", "{\"claim\":7}", "\u0000")) {
      assertThatThrownBy(() -> FactJson.read(FactType.CLAIM_REJECTED, data.getBytes(UTF_8)))
          .as(data)
          .isInstanceOf(UnreadableFactException.class);
    }
  }

  @Test
  void aFactThatExceedsTheBoundsIsUnreadable() {
    Fact fact =
        new ClaimRejected(CLAIM, UUID.randomUUID(), "INSUFFICIENT_POE", Instant.EPOCH, null);
    String good = new String(FactJson.write(fact), UTF_8);

    for (String beyond :
        List.of(
            good.replace("{\"claim\"", "{\"x\":" + "[".repeat(50_000) + ",\"claim\""),
            good.replace("\"1970-01-01T00:00:00Z\"", "9".repeat(5_000)),
            good.replace("{\"claim\"", "{\"x\":[" + "0,".repeat(100_000) + "0],\"claim\""),
            good.replace("INSUFFICIENT_POE", "x".repeat(200_000)),
            good.replace("INSUFFICIENT_POE", "x".repeat(1_000_000)),
            good.replace("INSUFFICIENT_POE", "a\\u0000b"),
            good.replace("INSUFFICIENT_POE", "a\\ud800b"),
            good.replace("1970-01-01T00:00:00Z", "+999999999-12-31T23:59:59Z"))) {
      assertThat(beyond).isNotEqualTo(good);
      assertThatThrownBy(() -> FactJson.read(FactType.CLAIM_REJECTED, beyond.getBytes(UTF_8)))
          .as(beyond.substring(0, 60))
          .isInstanceOf(UnreadableFactException.class);
    }
  }

  @Test
  void aFactThatExceedsTheBoundsIsNotWritten() {
    for (String text : List.of("x".repeat(200_000), "a\0b", "a\ud800b")) {
      Fact fact = new ClaimRejected(CLAIM, UUID.randomUUID(), text, Instant.EPOCH, null);

      assertThatThrownBy(() -> FactJson.write(fact)).isInstanceOf(IllegalArgumentException.class);
    }
    Fact tooMany =
        new PartnerResponded(
            CLAIM,
            UUID.randomUUID(),
            "text",
            Collections.nCopies(EventBounds.LIST_SIZE + 1, UUID.randomUUID()),
            Instant.EPOCH);

    assertThatThrownBy(() -> FactJson.write(tooMany))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("documents has more than 1000 elements");
  }

  @Test
  void aListThatIsTooLongIsUnreadable() {
    Fact fact =
        new PartnerResponded(
            CLAIM, UUID.randomUUID(), "text", List.of(UUID.randomUUID()), Instant.EPOCH);
    String good = new String(FactJson.write(fact), UTF_8);
    String id = "\"" + UUID.randomUUID() + "\"";
    String tooLong =
        good.replaceFirst("\"documents\":\\[", "\"documents\":[" + (id + ",").repeat(1_001));

    assertThatThrownBy(() -> FactJson.read(FactType.PARTNER_RESPONDED, tooLong.getBytes(UTF_8)))
        .isInstanceOf(UnreadableFactException.class)
        .hasMessageContaining("documents has more than 1000 elements");
  }

  @Test
  void anEventThatIsNotAFactIsCheckedAgainstTheBoundsOnly() {
    FactJson.requireBounded("{\"id\":\"1\",\"domains\":[\"a.example\"]}".getBytes(UTF_8));

    for (String beyond :
        List.of(
            "{\"x\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}",
            "{\"x\":" + "9".repeat(5_000) + "}",
            "{\"domains\":[" + "\"\",".repeat(200_000) + "\"\"]}",
            "{\"x\":\"" + "x".repeat(500_000) + "\"}",
            "{",
            "<a/>")) {
      assertThatThrownBy(() -> FactJson.requireBounded(beyond.getBytes(UTF_8)))
          .as(beyond.substring(0, 1))
          .isInstanceOf(UnreadableFactException.class);
    }
  }
}

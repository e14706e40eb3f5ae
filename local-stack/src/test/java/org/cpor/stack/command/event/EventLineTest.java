package org.cpor.stack.command.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventLineTest {

  private static final UUID CLAIM = UUID.fromString("01a203d6-04c4-70af-b69e-dd2a9597f0ff");
  private static final Map<String, String> HEADERS =
      Map.of("ce_type", "cpor.comment-posted.v1", "ce_subject", CLAIM.toString());

  @Test
  void anEventIsOneLineWithItsNameSubjectPartnerAndData() {
    String text =
        line(
                "cpor.comments.v1",
                """
                {"claim": {"claimId": "x", "partnerId": "P-1001"},
                 "code": "CLAIM_VERIFIED", "text": "First line.\\n\\nSecond line.",
                 "findings": [{"code": "POE_MISSING"}, {"code": "POE_STALE"}]}
                """)
            .text();

    assertThat(text)
        .contains("comment-posted ", "subject " + CLAIM, "P-1001", "code=CLAIM_VERIFIED")
        .contains("text=\"First line. Second line.\"", "code=POE_MISSING code=POE_STALE")
        .doesNotContain("\n");
  }

  @Test
  void textThatIsNotJsonIsShownUnchanged() {
    assertThat(line("cpor.comments.v1", "no\njson").text()).endsWith("no json");
  }

  @Test
  void aDeadLetterIsMarkedAsSuch() {
    assertThat(line("cpor.claims.v1.notification-service.dlq", "{}").text())
        .contains("DEAD LETTER in cpor.claims.v1.notification-service.dlq");
  }

  @Test
  void aLongEventIsTruncated() {
    assertThat(line("cpor.claims.v1", "x".repeat(10_000)).text())
        .hasSizeLessThan(400)
        .endsWith("…");
  }

  @Test
  void theLineNamesItsClaim() {
    EventLine line = line("cpor.claims.v1", "{}");

    assertThat(line.isAbout(CLAIM)).isTrue();
    assertThat(line.isAbout(UUID.randomUUID())).isFalse();
  }

  private static EventLine line(String topic, String data) {
    return new EventLine(Instant.EPOCH, topic, HEADERS, data);
  }
}

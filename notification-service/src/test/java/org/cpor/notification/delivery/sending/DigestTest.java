package org.cpor.notification.delivery.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.notification.delivery.domain.News;
import org.junit.jupiter.api.Test;

class DigestTest {

  private static final UUID FIRST = UUID.fromString("01936f00-0000-7000-8000-000000000001");
  private static final UUID SECOND = UUID.fromString("01936f00-0000-7000-8000-000000000002");
  private static final UUID THIRD = UUID.fromString("01936f00-0000-7000-8000-000000000003");
  private static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");

  @Test
  void oneCommentIsToldAsItIs() {
    Digest digest = Digest.of(List.of(comment(FIRST, "Ez történt.\n\nEz a teendő.", 0)), "hu");

    assertThat(digest.subject()).isEqualTo("Új hozzászólás. Kérelem: " + FIRST);
    assertThat(digest.text())
        .startsWith("Kérelem: " + FIRST + "\n\nEz történt.\n\nEz a teendő.\n\nEzt az üzenetet");
  }

  @Test
  void severalAreToldClaimByClaimInTheOrderInWhichTheyHappened() {
    Digest digest =
        Digest.of(
            List.of(
                comment(FIRST, "Second.", 2),
                comment(SECOND, "Other.", 3),
                comment(FIRST, "First.", 1)),
            "en");

    assertThat(digest.subject()).isEqualTo("3 new comments. Claims: " + FIRST + ", " + SECOND);
    assertThat(digest.text())
        .startsWith(
            "Claim: "
                + FIRST
                + "\n\nFirst.\n\nSecond.\n\nClaim: "
                + SECOND
                + "\n\nOther.\n\nThis message was sent because of the partner's");
  }

  @Test
  void aSubjectNamesTwoClaimsAndCountsTheOthers() {
    List<News> news =
        List.of(comment(FIRST, "…", 0), comment(SECOND, "…", 0), comment(THIRD, "…", 0));

    assertThat(Digest.of(news, "hu").subject())
        .isEqualTo("3 új hozzászólás. Kérelmek: " + FIRST + ", " + SECOND + " és még 1");
    assertThat(Digest.of(news, "en").subject())
        .isEqualTo("3 new comments. Claims: " + FIRST + ", " + SECOND + " and 1 more");
  }

  @Test
  void thatAWebhookIsDisabledIsSaidFirst() {
    News disabled = new News.WebhookDisabled();

    assertThat(Digest.of(List.of(disabled), "hu").subject()).isEqualTo("Kikapcsoltuk a webhookot");
    assertThat(Digest.of(List.of(comment(FIRST, "…", 0), disabled), "en").text())
        .startsWith("We could not deliver notifications to your webhook");
  }

  private static News.Posted comment(UUID claimId, String text, int minutes) {
    return new News.Posted(
        UUID.randomUUID(), claimId, "CLAIM_VERIFIED", text, MORNING.plusSeconds(60L * minutes));
  }
}

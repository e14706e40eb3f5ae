package org.cpor.notification.delivery.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.cpor.notification.delivery.domain.DeliveryContent;
import org.cpor.notification.delivery.domain.DeliveryContent.EscalatedReview;
import org.cpor.notification.delivery.domain.DeliveryContent.PostedComment;
import org.cpor.notification.delivery.domain.DeliveryContent.WebhookDisabled;
import org.junit.jupiter.api.Test;

class DigestTest {

  private static final UUID FIRST = UUID.fromString("01936f00-0000-7000-8000-000000000001");
  private static final UUID SECOND = UUID.fromString("01936f00-0000-7000-8000-000000000002");
  private static final UUID THIRD = UUID.fromString("01936f00-0000-7000-8000-000000000003");
  private static final ZoneId ZONE = ZoneId.of("Europe/Budapest");
  private static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");

  @Test
  void oneCommentIsQuotedUnchanged() {
    Digest digest =
        Digest.of(
            List.of(comment(FIRST, "hu", "Ez történt.\n\nEz a teendő.", 0)), "en", ZONE, null);

    assertThat(digest.subject()).isEqualTo("Új hozzászólás. Kérelem: " + FIRST);
    assertThat(digest.text())
        .startsWith("Kérelem: " + FIRST + "\n\nEz történt.\n\nEz a teendő.\n\nEzt az üzenetet");
  }

  @Test
  void severalCommentsAreGroupedByClaimInTheOrderOfTheirEvents() {
    Digest digest =
        Digest.of(
            List.of(
                comment(FIRST, "en-GB", "Second.", 2),
                comment(SECOND, "en-GB", "Other.", 3),
                comment(FIRST, "en-GB", "First.", 1)),
            "hu",
            ZONE,
            null);

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
    assertThat(Digest.of(threeIn("hu"), "hu", ZONE, null).subject())
        .isEqualTo("3 új hozzászólás. Kérelmek: " + FIRST + ", " + SECOND + " és még 1");
    assertThat(Digest.of(threeIn("en"), "en", ZONE, null).subject())
        .isEqualTo("3 new comments. Claims: " + FIRST + ", " + SECOND + " and 1 more");
  }

  @Test
  void aDisabledWebhookIsMentionedFirst() {
    DeliveryContent disabled = new WebhookDisabled();

    assertThat(Digest.of(List.of(disabled), "hu", ZONE, null).subject())
        .isEqualTo("Kikapcsoltuk a webhookot");
    assertThat(Digest.of(List.of(comment(FIRST, "en", "…", 0), disabled), "en", ZONE, null).text())
        .startsWith("We could not deliver notifications to your webhook");
  }

  @Test
  void theTextAroundTheCommentsHasTheirLanguageNotThatOfThePreferences() {
    Digest digest = Digest.of(List.of(comment(FIRST, "en", "Approved.", 0)), "hu", ZONE, null);

    assertThat(digest.language()).isEqualTo("en");
    assertThat(digest.subject()).isEqualTo("New comment. Claim: " + FIRST);
    assertThat(digest.text()).startsWith("Claim: ").contains("Please do not reply");
  }

  @Test
  void anEscalationNamesTheCaseItsDueDateAndItsClaim() {
    DeliveryContent escalated =
        new EscalatedReview(THIRD, FIRST, SECOND, Instant.parse("2026-11-27T23:00:00Z"), MORNING);

    Digest english = Digest.of(List.of(escalated), "en", ZONE, null);
    Digest hungarian = Digest.of(List.of(escalated, escalated), "hu", ZONE, null);

    assertThat(english.subject()).isEqualTo("A review is overdue");
    assertThat(english.text())
        .contains("case " + SECOND, "Friday, November 27, 2026", "Claim: " + FIRST, "review leads")
        .doesNotContain("partner's");
    assertThat(hungarian.subject()).isEqualTo("2 felülvizsgálat késik");
    assertThat(hungarian.text()).contains("2026. november 27.", SECOND.toString());
  }

  @Test
  void theLinkToUnsubscribeIsAtTheEnd() {
    List<DeliveryContent> contents = List.of(comment(FIRST, "en", "Approved.", 0));

    assertThat(Digest.of(contents, "en", ZONE, "https://cpor.example/x").text())
        .endsWith("open this link and confirm: https://cpor.example/x\n");
  }

  private static List<DeliveryContent> threeIn(String locale) {
    return List.of(
        comment(FIRST, locale, "…", 0),
        comment(SECOND, locale, "…", 0),
        comment(THIRD, locale, "…", 0));
  }

  private static PostedComment comment(UUID claimId, String locale, String text, int minutes) {
    return new PostedComment(
        UUID.randomUUID(),
        claimId,
        locale,
        "CLAIM_VERIFIED",
        text,
        MORNING.plusSeconds(60L * minutes));
  }
}

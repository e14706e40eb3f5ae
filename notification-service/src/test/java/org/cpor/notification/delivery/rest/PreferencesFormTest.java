package org.cpor.notification.delivery.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import org.cpor.notification.comment.domain.CommentCode;
import org.cpor.notification.delivery.application.preferences.WebhookHosts;
import org.cpor.notification.delivery.application.preferences.WebhookHosts.Lookup;
import org.cpor.notification.delivery.rest.PreferencesRequest.WebhookRequest;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesFormTest {

  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  /** One host is private, one is unknown, and all others are public. */
  private static final WebhookHosts HOSTS =
      host ->
          host.equals("inside.example")
              ? new Lookup.Refused()
              : host.equals("nowhere.example")
                  ? new Lookup.NotFound()
                  : new Lookup.Found(List.of());

  @Test
  void anEmptyRequestMeansHungarianAndNoAddress() {
    PreferencesForm.Read read = read(new PreferencesRequest(null, null, null, null));

    assertThat(read.preferences().locale()).isEqualTo("hu");
    assertThat(read.preferences().email()).isEmpty();
    assertThat(read.preferences().webhook()).isEmpty();
    assertThat(read.preferences().events()).isEmpty();
    assertThat(read.secret()).isEmpty();
  }

  @Test
  void everyFieldIsRead() {
    PreferencesForm.Read read =
        read(
            new PreferencesRequest(
                "en",
                "claims@partner.example",
                new WebhookRequest("https://partner.example/hook", SECRET),
                List.of("CLAIM_APPROVED", "CLAIM_REJECTED")));

    assertThat(read.preferences().locale()).isEqualTo("en");
    assertThat(read.preferences().email()).isPresent();
    assertThat(read.preferences().webhook()).isPresent();
    assertThat(read.preferences().events())
        .containsExactlyInAnyOrder(CommentCode.CLAIM_APPROVED, CommentCode.CLAIM_REJECTED);
    assertThat(read.secret()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, en",
    "EN, en",
    "hu-HU, hu",
    "en-Latn-US, en",
    "de, hu",
    "zh-Hant, hu",
    "' ', hu"
  })
  void aLanguageTagMeansTheLanguageThatThereIs(String tag, String language) {
    assertThat(read(new PreferencesRequest(tag, null, null, null)).preferences().locale())
        .isEqualTo(language);
  }

  @Test
  void allMistakesAreReportedAtOnce() {
    assertThat(
            violations(
                new PreferencesRequest(
                    "de_AT",
                    "claims@partner.example\nBcc: all@partner.example",
                    new WebhookRequest("http://partner.example", "secret"),
                    Arrays.asList("CLAIM_APPROVED", "CLAIM_LOST", null))))
        .extracting(Violation::field)
        .containsExactly(
            "locale", "email", "webhook.url", "webhook.secret", "events[1]", "events[2]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "claims", "claims@partner", "claims@127.0.0.1", "a@b.example,c@d.example"})
  void aTextThatMailCannotBeSentToIsNoAddress(String text) {
    assertThat(violations(new PreferencesRequest(null, text, null, null)))
        .containsExactly(new Violation("email", "must be an e-mail address"));
  }

  @Test
  void aTooLongAddressIsInvalid() {
    String text = "a@" + "b.".repeat(1_000_000) + "example";

    assertThat(violations(new PreferencesRequest(null, text, null, null)))
        .containsExactly(new Violation("email", "must be an e-mail address"));
  }

  @Test
  void anUnknownEventIsRefusedWithTheKnownOnes() {
    assertThat(violations(new PreferencesRequest(null, null, null, List.of("CLAIM_LOST"))))
        .singleElement()
        .extracting(Violation::message)
        .asString()
        .contains("CLAIM_APPROVED", "INFORMATION_REQUESTED", "ASSOCIATION_ENDED");
  }

  @Test
  void aPrivateHostIsRefusedAndAnUnknownOneIsNot() {
    assertThat(violations(webhook("https://inside.example")))
        .containsExactly(new Violation("webhook.url", "must be on the public internet"));
    assertThat(read(webhook("https://nowhere.example")).preferences().webhook()).isPresent();
  }

  @Test
  void aWebhookWithoutUrlIsIgnored() {
    assertThat(violations(webhook(null)))
        .containsExactly(new Violation("webhook.url", "is required"));
  }

  @Test
  void theTextFormOfARequestHidesTheSecret() {
    assertThat(webhook("https://partner.example").toString()).doesNotContain(SECRET);
  }

  private static PreferencesRequest webhook(@Nullable String url) {
    return new PreferencesRequest(null, null, new WebhookRequest(url, SECRET), null);
  }

  private static PreferencesForm.Read read(PreferencesRequest request) {
    return new PreferencesForm(HOSTS, false).read("P-1", request);
  }

  private static List<Violation> violations(PreferencesRequest request) {
    return catchThrowableOfType(ProblemException.class, () -> read(request)).violations();
  }
}

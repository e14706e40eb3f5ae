package org.cpor.notification.delivery.sending;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cpor.notification.comment.application.PartnerTexts;
import org.cpor.notification.delivery.domain.News;
import org.cpor.notification.delivery.domain.News.Posted;
import org.cpor.notification.delivery.domain.News.WebhookDisabled;
import org.cpor.platform.texts.LanguageTexts;
import org.jspecify.annotations.Nullable;

/**
 * One e-mail: the comments as they are, in the order in which things happened, claim by claim, and
 * a few words around them in the same language.
 *
 * @param language of the whole
 * @param text plain text
 */
record Digest(String language, String subject, String text) {

  private static final int CLAIMS_IN_THE_SUBJECT = 2;
  private static final String PARAGRAPH = "\n\n";

  /**
   * The e-mail that tells {@code news}.
   *
   * @param news at least one, and all in one language
   * @param locale the language that the reader has chosen, for what has no language of its own
   * @param unsubscribeLink by which the reader ends the e-mails; null when there is none
   */
  static Digest of(List<News> news, String locale, @Nullable String unsubscribeLink) {
    LanguageTexts texts =
        news.stream()
            .filter(Posted.class::isInstance)
            .findFirst()
            .map(piece -> PartnerTexts.in(((Posted) piece).locale()))
            .orElseGet(() -> PartnerTexts.in(locale));
    Map<UUID, List<Posted>> byClaim = new LinkedHashMap<>();
    List<String> paragraphs = new ArrayList<>();
    for (News piece : news) {
      switch (piece) {
        case WebhookDisabled _ -> paragraphs.add(texts.format("email.webhook-disabled"));
        case Posted posted ->
            byClaim.computeIfAbsent(posted.claimId(), _ -> new ArrayList<>()).add(posted);
      }
    }
    byClaim.forEach((claimId, comments) -> {
      paragraphs.add(texts.format("email.claim", claimId.toString()));
      comments.stream()
          .sorted(Comparator.comparing(Posted::at))
          .forEach(comment -> paragraphs.add(comment.text()));
    });
    paragraphs.add(texts.format("email.why"));
    if (unsubscribeLink != null) {
      paragraphs.add(texts.format("email.unsubscribe", unsubscribeLink));
    }
    return new Digest(
        texts.language(), subject(byClaim, texts), String.join(PARAGRAPH, paragraphs) + "\n");
  }

  private static String subject(Map<UUID, List<Posted>> byClaim, LanguageTexts texts) {
    if (byClaim.isEmpty()) {
      return texts.format("email.webhook-disabled.subject");
    }
    String named =
        byClaim.keySet().stream()
            .limit(CLAIMS_IN_THE_SUBJECT)
            .map(UUID::toString)
            .collect(joining(", "));
    int others = byClaim.size() - CLAIMS_IN_THE_SUBJECT;
    return texts.format(
        "email.subject",
        byClaim.values().stream().mapToInt(List::size).sum(),
        byClaim.size(),
        others > 0 ? texts.format("email.and-others", named, others) : named);
  }
}

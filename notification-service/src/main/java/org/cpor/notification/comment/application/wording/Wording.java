package org.cpor.notification.comment.application.wording;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cpor.notification.comment.domain.FindingText;
import org.cpor.platform.texts.LanguageTexts;
import org.cpor.platform.texts.WrittenDates;

/**
 * Writes the parts of a comment in the language of one reader. The time zone of the dates comes
 * from the settings.
 */
record Wording(LanguageTexts texts, WrittenDates dates) {

  /** The text of {@code key} with {@code arguments} in it. */
  String text(String key, Object... arguments) {
    return texts.format(key, arguments);
  }

  /** The day of {@code instant}. */
  String day(Instant instant) {
    return dates.day(instant);
  }

  /** The last day on which a partner still meets the deadline {@code due}. */
  String deadline(Instant due) {
    return dates.deadline(due);
  }

  /**
   * The text of the key {@code keyPrefix + code}. If this key has no text, returns the text of the
   * key {@code keyPrefix + "ANOTHER_REASON"} with {@code code} in it.
   */
  String reason(String keyPrefix, String code) {
    String key = keyPrefix + code;
    return texts.has(key) ? text(key) : text(keyPrefix + "ANOTHER_REASON", code);
  }

  /** A paragraph that quotes a reviewer's message; empty when the message is missing or blank. */
  Optional<String> quoted(Optional<String> message) {
    return message
        .filter(words -> !words.isBlank())
        .map(words -> text("reviewers-words", words.strip()));
  }

  /** Each finding on its own line, numbered when there are several. */
  static String listed(List<FindingText> findings) {
    return numbered(
        findings.stream().map(finding -> finding.message() + " " + finding.remedy()).toList());
  }

  /** Each of {@code lines} on its own line, numbered when there are several. */
  static String numbered(List<String> lines) {
    return IntStream.range(0, lines.size())
        .mapToObj(i -> (lines.size() == 1 ? "" : (i + 1) + ". ") + lines.get(i))
        .collect(joining("\n"));
  }
}

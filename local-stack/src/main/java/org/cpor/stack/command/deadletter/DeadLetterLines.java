package org.cpor.stack.command.deadletter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.apache.kafka.common.header.Header;
import org.cpor.events.topic.DeadLetterHeaders;
import org.cpor.kafka.DeadLetter;
import org.cpor.stack.command.event.EventLine;
import org.cpor.stack.command.event.LegibleBytes;

/**
 * The text of a dead letter for a terminal.
 *
 * @param replayed when the dead letter was last replayed; empty when no replay is known
 */
record DeadLetterLines(DeadLetter letter, Optional<Instant> replayed) {

  private static final int REASON_LENGTH = 160;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

  /** Two lines: which record failed, and why. */
  String summary() {
    EventLine event = EventLine.of(letter.record());
    StringJoiner line = new StringJoiner("  ");
    line.add(letter.id());
    line.add(failedAt());
    line.add(event.name());
    line.add("subject " + event.subject());
    line.add("tried " + header(DeadLetterHeaders.ATTEMPTS) + "x");
    replayed.ifPresent(at -> line.add("replayed " + TIME.format(at)));
    if (letter.futility().isPresent()) {
      line.add("cannot be replayed");
    }
    return line + "\n    " + shortened(header(DeadLetterHeaders.REASON));
  }

  /** The reason, the place, the headers and the data. */
  String all() {
    List<String> lines = new ArrayList<>();
    lines.add(letter.id());
    lines.add("failed    " + failedAt() + ", tried " + header(DeadLetterHeaders.ATTEMPTS) + "x");
    lines.add("because   " + header(DeadLetterHeaders.REASON));
    lines.add(
        "from      "
            + header(DeadLetterHeaders.TOPIC)
            + "/"
            + header(DeadLetterHeaders.PARTITION)
            + ":"
            + header(DeadLetterHeaders.OFFSET));
    lines.add("replayed  " + replayed.map(TIME::format).orElse("its topic has no replay of it"));
    letter.futility().ifPresent(why -> lines.add("          cannot be replayed: " + why));
    lines.add("key       " + LegibleBytes.of(letter.record().key()));
    lines.add("");
    for (Header header : letter.record().headers()) {
      if (!header.key().startsWith(DeadLetterHeaders.PREFIX)) {
        lines.add(LegibleBytes.oneLine(header.key()) + ": " + LegibleBytes.of(header.value()));
      }
    }
    lines.add("");
    lines.add(LegibleBytes.of(letter.record().value()));
    return String.join("\n", lines);
  }

  private String failedAt() {
    String at = header(DeadLetterHeaders.FAILED_AT);
    try {
      return TIME.format(Instant.parse(at));
    } catch (DateTimeException e) {
      return at;
    }
  }

  private String header(String name) {
    return letter.header(name).map(LegibleBytes::oneLine).orElse("?");
  }

  /** {@code reason} without the packages of class names, truncated to 160 characters. */
  private static String shortened(String reason) {
    String simple = reason.replaceAll("\\b([a-z]\\w*\\.)+(?=[A-Z])", "");
    return simple.length() <= REASON_LENGTH ? simple : simple.substring(0, REASON_LENGTH - 1) + "…";
  }
}

package org.cpor.notification.delivery.sending;

import static java.util.stream.Collectors.joining;

import io.vertx.ext.mail.SMTPException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cpor.notification.delivery.domain.Answer;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server said when it did not take a message (RFC 5321, with the enhanced codes of RFC
 * 3463).
 *
 * @param answer with the server's text in one line, shortened
 * @param ofDelivery whether it is about the recipient or the message; else it is about this
 *     installation, its sender or its account
 */
record SmtpReply(Answer answer, boolean ofDelivery) {

  private static final Pattern LINE =
      Pattern.compile("([245]\\d{2})(?:[ -](?:([245]\\.\\d{1,3}\\.\\d{1,3})(?: |$))?(.*))?");

  /** How the client's messages begin that are about the recipient or the message. */
  private static final List<String> OF_DELIVERY =
      List.of("recipient address not accepted", "DATA command not accepted", "sending data failed");

  private static final int LONGEST_TEXT = 300;
  private static final int PERMANENT = 500;

  /** The reply in {@code failure} or its causes; empty when there is none that can be read. */
  static Optional<SmtpReply> in(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .filter(SMTPException.class::isInstance)
        .map(SMTPException.class::cast)
        .findFirst()
        .flatMap(refusal ->
            answer(refusal.getReplyMessages())
                .map(answer -> new SmtpReply(answer, isOfDelivery(refusal.getMessage()))));
  }

  private static boolean isOfDelivery(@Nullable String message) {
    return message != null && OF_DELIVERY.stream().anyMatch(message::startsWith);
  }

  /** The code as the server wrote it: the client makes a 500 of what it does not understand. */
  static Optional<Answer> answer(List<String> lines) {
    List<Matcher> read =
        lines.stream().map(line -> LINE.matcher(oneLine(line))).filter(Matcher::matches).toList();
    if (read.isEmpty()) {
      return Optional.empty();
    }
    String text =
        read.stream()
            .flatMap(line -> Stream.ofNullable(line.group(3)))
            .filter(part -> !part.isBlank())
            .map(String::strip)
            .collect(joining(" "));
    return Optional.of(
        new Answer(
            Integer.parseInt(read.getFirst().group(1)),
            Optional.ofNullable(read.getFirst().group(2)),
            Optional.of(shortened(text)).filter(shown -> !shown.isEmpty())));
  }

  /** Whether the same message would be refused again. */
  boolean isPermanent() {
    return ofDelivery && answer.code() >= PERMANENT;
  }

  private static String oneLine(String line) {
    return line.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]", " ").stripTrailing();
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST_TEXT) {
      return text;
    }
    boolean splitsPair = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1));
    return text.substring(0, splitsPair ? LONGEST_TEXT - 1 : LONGEST_TEXT) + "…";
  }
}

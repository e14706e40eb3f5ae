package org.cpor.notification.delivery.email;

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
 * The reply of a mail server that did not accept a message (RFC 5321, with the enhanced codes of
 * RFC 3463).
 *
 * @param answer the code, and the server's text in one line, shortened
 * @param concernsDelivery true when the reply is about the recipient or the message; false when it
 *     is about this installation, its sender or its account
 */
record SmtpReply(Answer answer, boolean concernsDelivery) {

  private static final Pattern LINE =
      Pattern.compile("([245]\\d{2})(?:[ -](?:([245]\\.\\d{1,3}\\.\\d{1,3})(?: |$))?(.*))?");

  /** The client's error messages about the recipient or the message begin like this. */
  private static final List<String> ABOUT_DELIVERY =
      List.of("recipient address not accepted", "DATA command not accepted", "sending data failed");

  private static final int MAX_TEXT_CHARACTERS = 300;
  private static final int FIRST_PERMANENT_CODE = 500;

  /** The reply in {@code failure} or its causes; empty when there is no readable one. */
  static Optional<SmtpReply> in(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .filter(SMTPException.class::isInstance)
        .map(SMTPException.class::cast)
        .findFirst()
        .flatMap(refusal ->
            answer(refusal.getReplyMessages())
                .map(answer -> new SmtpReply(answer, isAboutDelivery(refusal.getMessage()))));
  }

  private static boolean isAboutDelivery(@Nullable String message) {
    return message != null && ABOUT_DELIVERY.stream().anyMatch(message::startsWith);
  }

  /** Reads the server's own lines, because the client replaces an unknown code by 500. */
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

  /** Whether the server would refuse the same message again. */
  boolean isPermanent() {
    return concernsDelivery && answer.code() >= FIRST_PERMANENT_CODE;
  }

  private static String oneLine(String line) {
    return line.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]", " ").stripTrailing();
  }

  private static String shortened(String text) {
    if (text.length() <= MAX_TEXT_CHARACTERS) {
      return text;
    }
    boolean splitsPair = Character.isHighSurrogate(text.charAt(MAX_TEXT_CHARACTERS - 1));
    return text.substring(0, splitsPair ? MAX_TEXT_CHARACTERS - 1 : MAX_TEXT_CHARACTERS) + "…";
  }
}

package org.cpor.notification.delivery.email;

import static java.util.stream.Collectors.joining;

import io.vertx.ext.mail.SMTPException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /**
   * The codes of replies about encryption or the account (RFC 4954, RFC 3207). A server can send
   * these codes at any step. The meanings, in the order of the codes: a password change is
   * required, TLS or the authentication fails for now, authentication or STARTTLS is required, the
   * mechanism is too weak, the credentials are wrong, encryption is required.
   */
  private static final Set<Integer> ABOUT_ACCOUNT = Set.of(432, 454, 530, 534, 535, 538);

  private static final Pattern LINE =
      Pattern.compile("([245]\\d{2})(?:[ -](?:([245]\\.\\d{1,3}\\.\\d{1,3})(?: |$))?(.*))?");

  /**
   * If the server has accepted the sender but has not seen the content, the mail client's error
   * message begins with one of these texts.
   */
  private static final List<String> BEFORE_CONTENT =
      List.of("recipient address not accepted", "DATA command not accepted");

  private static final String AFTER_CONTENT = "sending data failed";

  /**
   * The enhanced codes with which a server refuses this installation (RFC 3463, and the registry of
   * RFC 5248). X.1.7 and X.1.8 are about the sender's address. X.5 is about the protocol, for
   * example the name in EHLO. X.7.8 and above are about the account, the encryption, SPF, DKIM or
   * the host's name.
   */
  private static final Pattern ABOUT_INSTALLATION =
      Pattern.compile("[45]\\.(?:1\\.[78]|5\\.\\d+|7\\.(?:[89]|\\d{2,}))");

  /** All enhanced codes about security and policy. */
  private static final Pattern ABOUT_POLICY = Pattern.compile("[45]\\.7\\.\\d+");

  private static final int MAX_TEXT_CHARACTERS = 300;
  private static final int FIRST_PERMANENT_CODE = 500;

  /** The reply in {@code failure} or its causes; empty when there is no readable reply. */
  static Optional<SmtpReply> in(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .filter(SMTPException.class::isInstance)
        .map(SMTPException.class::cast)
        .findFirst()
        .flatMap(refusal ->
            answer(refusal.getReplyMessages())
                .map(answer ->
                    new SmtpReply(answer, isAboutDelivery(refusal.getMessage(), answer))));
  }

  /**
   * Whether the server refuses the recipient or the content. Many servers wait for the recipient
   * before they refuse a client or its sender. Therefore the step at which a server refuses is not
   * enough to know what the server refuses. A refusal by policy (X.7) is about the sender if the
   * server has not seen the content: "554 5.7.1 Relay access denied". If the server has seen the
   * content, X.7.0 to X.7.7 are about the content: "554 5.7.1 Spam". A reply without an enhanced
   * code is judged by its code and its step.
   */
  private static boolean isAboutDelivery(@Nullable String message, Answer answer) {
    if (message == null || ABOUT_ACCOUNT.contains(answer.code())) {
      return false;
    }
    String enhancedCode = answer.enhancedCode().orElse("");
    boolean isAboutInstallation = ABOUT_INSTALLATION.matcher(enhancedCode).matches();
    if (message.startsWith(AFTER_CONTENT)) {
      return !isAboutInstallation;
    }
    return BEFORE_CONTENT.stream().anyMatch(message::startsWith)
        && !isAboutInstallation
        && !ABOUT_POLICY.matcher(enhancedCode).matches();
  }

  /** Reads the code from the server's lines, because the client replaces unknown codes by 500. */
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

package org.cpor.notification.delivery.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.mail.SMTPException;
import java.util.List;
import java.util.Optional;
import org.cpor.notification.delivery.domain.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpReplyTest {

  @Test
  void aReplyIsACodeAnEnhancedCodeAndAText() {
    assertThat(SmtpReply.answer(List.of("550-5.1.1 No such", "550 5.1.1 user")))
        .contains(new Answer(550, Optional.of("5.1.1"), Optional.of("No such user")));
    assertThat(SmtpReply.answer(List.of("451 Try later")))
        .contains(new Answer(451, Optional.empty(), Optional.of("Try later")));
    assertThat(SmtpReply.answer(List.of("450"))).contains(Answer.of(450));
  }

  @Test
  void aTextWithoutACodeIsNotAReply() {
    assertThat(SmtpReply.answer(List.of("Hello", ""))).isEmpty();
    assertThat(SmtpReply.in(new IllegalStateException("connection refused"))).isEmpty();
  }

  @Test
  void theTextOfAReplyIsOneShortLine() {
    String text =
        SmtpReply.answer(List.of("550 a\u001b[31m\u2028" + "x".repeat(5_000)))
            .flatMap(Answer::text)
            .orElseThrow();

    assertThat(text).hasSizeLessThan(310).startsWith("a [31m x").endsWith("x…");
  }

  @ParameterizedTest
  @CsvSource({
    "recipient address not accepted, 550, true",
    "sending data failed, 552, true",
    "DATA command not accepted, 554, true",
    "recipient address not accepted, 450, false",
    "sending data failed, 421, false",
    "sender address not accepted, 550, false",
    "AUTH PLAIN failed, 535, false"
  })
  void onlyARefusalOfTheRecipientOrTheMessageIsPermanent(
      String message, int code, boolean permanent) {
    Throwable failure =
        new IllegalStateException(new SMTPException(message, code, List.of(code + " No"), false));

    assertThat(SmtpReply.in(failure))
        .hasValueSatisfying(reply -> assertThat(reply.isPermanent()).isEqualTo(permanent));
  }

  @ParameterizedTest
  @CsvSource({
    "recipient address not accepted, 530 5.7.0 STARTTLS first",
    "recipient address not accepted, 530 Authentication required",
    "sending data failed, 534 5.7.9 Too weak",
    "sending data failed, 535 5.7.8 Bad credentials",
    "DATA command not accepted, 538 5.7.11 Encryption required",
    "recipient address not accepted, 454 TLS is not available",
    "recipient address not accepted, 554 5.7.1 Relay access denied",
    "recipient address not accepted, 450 4.7.1 Client host rejected",
    "DATA command not accepted, 550 5.7.0 No",
    "recipient address not accepted, 553 5.1.8 Sender domain not found",
    "recipient address not accepted, 504 5.5.2 Helo needs a full name",
    "sending data failed, 550 5.1.7 Bad sender",
    "sending data failed, 550 5.7.26 Neither SPF nor DKIM passes"
  })
  void aRefusalOfTheSenderOrTheAccountConcernsTheInstallationAtEachStep(String step, String line) {
    assertThat(reply(step, line))
        .hasValueSatisfying(reply -> {
          assertThat(reply.concernsDelivery()).isFalse();
          assertThat(reply.isPermanent()).isFalse();
        });
  }

  @ParameterizedTest
  @CsvSource({
    "recipient address not accepted, 550 5.1.1 No such user",
    "recipient address not accepted, 556 5.1.10 Takes no mail",
    "recipient address not accepted, 550 No such user",
    "recipient address not accepted, 552 5.2.2 Mailbox full",
    "sending data failed, 554 5.7.1 Spam",
    "sending data failed, 552 5.3.4 Too big"
  })
  void aRefusalOfTheRecipientOrTheContentConcernsTheDelivery(String step, String line) {
    assertThat(reply(step, line))
        .hasValueSatisfying(reply -> assertThat(reply.isPermanent()).isTrue());
  }

  private static Optional<SmtpReply> reply(String step, String line) {
    return SmtpReply.in(
        new SMTPException(step, Integer.parseInt(line.substring(0, 3)), List.of(line), true));
  }
}

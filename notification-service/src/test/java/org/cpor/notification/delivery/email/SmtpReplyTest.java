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
}

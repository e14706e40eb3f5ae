package org.cpor.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A mail server on a free port of the loopback interface, and the e-mails that it accepted. */
final class CustomerMailbox implements AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  CustomerMailbox() {
    server.start();
  }

  /** The environment variables that make notification send its e-mails to this server. */
  Map<String, String> environment() {
    return Map.of(
        "CPOR_DELIVERIES_EMAIL_FROM",
        "claims@cpor.example",
        "QUARKUS_MAILER_HOST",
        "127.0.0.1",
        "QUARKUS_MAILER_PORT",
        Integer.toString(server.getSmtp().getPort()));
  }

  /** An accepted e-mail. */
  record Mail(String subject, String text) {}

  /**
   * Waits for {@code count} e-mails to {@code address}, and returns all of them in the order of
   * their arrival.
   */
  List<Mail> awaitMails(String address, int count) {
    return await().atMost(TIMEOUT).until(() -> received(address), mails -> mails.size() >= count);
  }

  private List<Mail> received(String address) {
    return Arrays.stream(server.getReceivedMessages())
        .map(Received::of)
        .filter(received -> received.address().equals(address))
        .map(Received::mail)
        .toList();
  }

  private record Received(String address, Mail mail) {

    static Received of(MimeMessage message) {
      try {
        return new Received(
            message.getAllRecipients()[0].toString(),
            new Mail(
                message.getSubject(), new String(message.getInputStream().readAllBytes(), UTF_8)));
      } catch (MessagingException e) {
        throw new IllegalStateException("an e-mail that cannot be read", e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}

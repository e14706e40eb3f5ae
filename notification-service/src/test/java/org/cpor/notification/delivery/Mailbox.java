package org.cpor.notification.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** A mail server, and the messages that it accepted. */
record Mailbox(GreenMail server) {

  static Mailbox notStarted() {
    return new Mailbox(MailServerResource.mailServer(0));
  }

  /** Starts a mail server on {@code port} of the loopback interface. */
  static Mailbox start(int port) {
    GreenMail server = MailServerResource.mailServer(port);
    server.start();
    return new Mailbox(server);
  }

  void stop() {
    server.stop();
  }

  /** The messages to {@code partner}. */
  List<MimeMessage> received(Partner partner) {
    return received(partner.address());
  }

  /** The messages to {@code address}. */
  List<MimeMessage> received(String address) {
    return Arrays.stream(server.getReceivedMessages())
        .filter(message -> isTo(message, address))
        .toList();
  }

  List<String> subjects(Partner partner) {
    return received(partner).stream().map(Mailbox::subject).toList();
  }

  static String text(MimeMessage message) throws MessagingException, IOException {
    return new String(message.getInputStream().readAllBytes(), UTF_8);
  }

  private static boolean isTo(MimeMessage message, String address) {
    try {
      return message.getAllRecipients()[0].toString().equals(address);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String subject(MimeMessage message) {
    try {
      return message.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}

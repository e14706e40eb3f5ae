package org.cpor.notification.delivery.email;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.UUID;
import org.cpor.notification.delivery.application.sending.DueDelivery;

/** The header {@code Message-ID} of an e-mail (RFC 5322). */
final class MessageId {

  private MessageId() {}

  /**
   * The id of a message with {@code deliveries}. Each attempt to send the same deliveries has the
   * same id. If the server accepted a message but its answer was lost, the message is sent again.
   * The mailbox can then recognize the second message by its id and drop it. After a requested
   * redelivery the id is different, because the mailbox must not drop the message.
   *
   * @param from the sender's address
   */
  static String of(List<DueDelivery> deliveries, String from) {
    String content =
        deliveries.stream()
            .map(delivery -> delivery.deliveryId() + "/" + delivery.redeliveries())
            .collect(joining(" "));
    return "<"
        + UUID.nameUUIDFromBytes(content.getBytes(UTF_8))
        + "@"
        + SenderDomain.of(from)
        + ">";
  }
}

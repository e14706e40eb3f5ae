package org.cpor.notification.delivery.application.sending;

import java.util.Optional;
import org.cpor.notification.delivery.domain.Outcome;

/** Sends e-mails to customers. */
public interface CustomerSender {

  /** The reason why no e-mails are sent to customers; empty when e-mails are sent. */
  Optional<String> offReason();

  /**
   * Sends {@code mail}, and waits for the mail server's answer for a limited time. The caller has
   * no open transaction.
   */
  Outcome send(CustomerMail mail);
}

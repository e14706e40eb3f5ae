package org.cpor.notification.delivery.application.sending;

import java.time.Instant;
import java.util.List;

/** The e-mails to customers that are due. */
public interface DueCustomerMails {

  /**
   * Leases due e-mails, the longest due first. An e-mail becomes due again at {@code until}, if the
   * result of its attempt is not saved before that time.
   */
  List<CustomerMail> lease(Instant now, Instant until, int limit);
}

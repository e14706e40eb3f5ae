package org.cpor.notification.delivery.application.sending;

import java.time.Instant;
import java.util.List;

/** The e-mails to customers that are due. */
public interface DueCustomerMails {

  /**
   * Leases due e-mails, the longest due first: they become due again at {@code until}, unless the
   * result of their attempt is saved before.
   */
  List<CustomerMail> lease(Instant now, Instant until, int limit);
}

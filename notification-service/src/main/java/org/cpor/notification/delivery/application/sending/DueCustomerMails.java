package org.cpor.notification.delivery.application.sending;

import java.time.Instant;
import java.util.List;

/** The e-mails to customers that are due. */
public interface DueCustomerMails {

  /**
   * Leases due e-mails, the longest due first. If the result of an attempt is not saved before
   * {@code until}, the e-mail is due again at that time.
   */
  List<CustomerMail> lease(Instant now, Instant until, int limit);
}

package org.cpor.notification.delivery.application.sending;

import org.cpor.notification.delivery.domain.DeliveryContent.ApprovedClaim;

/**
 * An e-mail to a customer's contact that is leased to this process.
 *
 * @param address of the contact
 * @param approval what the e-mail is about, and the content of {@code delivery}
 */
public record CustomerMail(DueDelivery delivery, String address, ApprovedClaim approval) {

  /** Without the address, which must not be logged. */
  @Override
  public String toString() {
    return delivery.deliveryId().toString();
  }
}

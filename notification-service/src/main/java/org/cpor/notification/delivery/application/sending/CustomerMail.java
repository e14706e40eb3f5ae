package org.cpor.notification.delivery.application.sending;

import org.cpor.notification.delivery.domain.DeliveryContent.ApprovedClaim;

/**
 * An e-mail to a customer's contact, leased to this process.
 *
 * @param address the address of the contact
 * @param approval the approval that the e-mail is about; equal to the content of {@code delivery}
 */
public record CustomerMail(DueDelivery delivery, String address, ApprovedClaim approval) {

  /** Omits the address, because it must not be logged. */
  @Override
  public String toString() {
    return delivery.deliveryId().toString();
  }
}

package org.cpor.notification.delivery.domain;

/** A way to send a delivery. */
public enum Channel {
  WEBHOOK,
  EMAIL,
  /** An e-mail to the customer's contact that a claim names. */
  CUSTOMER_EMAIL
}

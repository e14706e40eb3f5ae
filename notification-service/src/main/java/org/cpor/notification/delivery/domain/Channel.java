package org.cpor.notification.delivery.domain;

/** A way to send a delivery. */
public enum Channel {
  WEBHOOK,
  EMAIL
}

package org.cpor.notification.delivery.domain;

/** A way to tell a partner. */
public enum Channel {
  WEBHOOK,
  EMAIL
}

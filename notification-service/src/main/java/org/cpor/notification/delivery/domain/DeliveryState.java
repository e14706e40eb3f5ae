package org.cpor.notification.delivery.domain;

/**
 * The state of a delivery. When a redelivery is requested, the delivery gets the state {@code
 * WAITING} again. The names are part of the HTTP contract.
 */
public enum DeliveryState {
  /** The delivery waits for its first attempt or for a further attempt. */
  WAITING,
  /** The receiver accepted the delivery. */
  DELIVERED,
  /**
   * Not sent, because the channel or the webhook is switched off. When the partner sets its
   * preferences, a recent delivery of a comment gets the state {@code WAITING} again.
   */
  OFF,
  /**
   * Not sent any more: the receiver refused the delivery for good, the time for attempts is over,
   * or the delivery is no longer wanted.
   */
  GIVEN_UP
}

package org.cpor.notification.delivery.domain;

/**
 * The state of a delivery. The names are part of the HTTP contract.
 *
 * <pre>
 *   WAITING ──delivered──▶ DELIVERED
 *     │  ▲
 *     │  ├─ from OFF: the partner sets its preferences while a delivery may still be sent
 *     │  └─ from any other state: a redelivery is requested
 *     ├─ the channel is switched off ─▶ OFF
 *     └─ refused for good, time is over, or not wanted any more ─▶ GIVEN_UP
 * </pre>
 */
public enum DeliveryState {
  WAITING,
  DELIVERED,
  /** Not sent, because the channel or the webhook is switched off. */
  OFF,
  GIVEN_UP
}

package org.cpor.notification.delivery.domain;

/**
 * The state of a delivery. The names are part of the HTTP contract.
 *
 * <pre>
 *   WAITING ──delivered──▶ DELIVERED
 *     │  ▲
 *     │  ├─ preferences are set again, within a day, and the delivery was OFF
 *     │  └─ a redelivery is requested, in any other state
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

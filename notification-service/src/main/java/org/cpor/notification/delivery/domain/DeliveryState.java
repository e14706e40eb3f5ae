package org.cpor.notification.delivery.domain;

/**
 * How far a delivery is. The names are part of the contract.
 *
 * <pre>
 *   WAITING ──arrived──▶ DELIVERED
 *     │  ▲
 *     │  ├─ preferences set again, within a day, of one that was OFF
 *     │  └─ somebody has it sent again, of any other state
 *     ├─ the channel is switched off ─▶ OFF
 *     └─ refused for good, its time is over, or it is no longer wanted ─▶ GIVEN_UP
 * </pre>
 */
public enum DeliveryState {
  WAITING,
  DELIVERED,
  /** Not tried, because the channel is switched off. */
  OFF,
  GIVEN_UP
}

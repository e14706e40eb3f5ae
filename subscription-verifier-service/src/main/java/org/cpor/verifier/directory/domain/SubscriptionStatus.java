package org.cpor.verifier.directory.domain;

/** The status of a subscription. */
public enum SubscriptionStatus {
  ACTIVE,
  IN_GRACE,
  SUSPENDED,
  EXPIRED,
  DISABLED,
  DELETED;

  /** Whether the customer can use a subscription with this status. */
  public boolean isUsable() {
    return this == ACTIVE || this == IN_GRACE;
  }
}

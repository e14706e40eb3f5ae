package org.cpor.verifier.directory.domain;

/** Where a subscription stands in its life. */
public enum SubscriptionStatus {
  ACTIVE,
  IN_GRACE,
  SUSPENDED,
  EXPIRED,
  DISABLED,
  DELETED;

  /** Whether the customer can use it. */
  public boolean isUsable() {
    return this == ACTIVE || this == IN_GRACE;
  }
}

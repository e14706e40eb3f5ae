package org.cpor.verifier.directory.domain;

/** The line of products that a subscription belongs to. */
public enum SubscriptionFamily {
  DYNAMICS_365,
  POWER_PLATFORM,
  MICROSOFT_365,
  AZURE,
  OTHER;

  /** Whether Business Applications can be claimed on a subscription of this family. */
  public boolean isForBusinessApplications() {
    return this == DYNAMICS_365 || this == POWER_PLATFORM;
  }
}

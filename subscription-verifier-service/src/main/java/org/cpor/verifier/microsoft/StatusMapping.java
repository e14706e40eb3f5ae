package org.cpor.verifier.microsoft;

import java.util.Arrays;
import org.cpor.verifier.directory.domain.SubscriptionStatus;
import org.cpor.verifier.verification.application.SourceUnavailableException;
import org.jspecify.annotations.Nullable;

/** What the status of a {@code companySubscription} is in the terms of the directory. */
enum StatusMapping {
  ENABLED("Enabled", SubscriptionStatus.ACTIVE),
  WARNING("Warning", SubscriptionStatus.IN_GRACE),
  SUSPENDED("Suspended", SubscriptionStatus.SUSPENDED),
  DELETED("Deleted", SubscriptionStatus.DELETED),
  LOCKED_OUT("LockedOut", SubscriptionStatus.DISABLED);

  private final String told;
  private final SubscriptionStatus meant;

  StatusMapping(String told, SubscriptionStatus meant) {
    this.told = told;
    this.meant = meant;
  }

  /**
   * The status that Microsoft calls {@code told}.
   *
   * @throws SourceUnavailableException for one that is not known here: no claim fails for it
   */
  static SubscriptionStatus of(@Nullable String told) {
    return Arrays.stream(values())
        .filter(mapping -> mapping.told.equals(told))
        .findFirst()
        .orElseThrow(() ->
            new SourceUnavailableException("a subscription's status that is not known: " + told))
        .meant;
  }
}

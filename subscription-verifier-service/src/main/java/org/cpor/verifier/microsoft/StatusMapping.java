package org.cpor.verifier.microsoft;

import java.util.Arrays;
import org.cpor.verifier.directory.domain.SubscriptionStatus;
import org.cpor.verifier.verification.application.SourceUnavailableException;
import org.jspecify.annotations.Nullable;

/** Maps the status of a {@code companySubscription} to a status of the directory. */
enum StatusMapping {
  ENABLED("Enabled", SubscriptionStatus.ACTIVE),
  WARNING("Warning", SubscriptionStatus.IN_GRACE),
  SUSPENDED("Suspended", SubscriptionStatus.SUSPENDED),
  DELETED("Deleted", SubscriptionStatus.DELETED),
  LOCKED_OUT("LockedOut", SubscriptionStatus.DISABLED);

  private final String name;
  private final SubscriptionStatus meant;

  StatusMapping(String name, SubscriptionStatus meant) {
    this.name = name;
    this.meant = meant;
  }

  /**
   * The status for Microsoft's {@code name}.
   *
   * @throws SourceUnavailableException if the name is unknown, because an unknown name must not
   *     make a claim fail
   */
  static SubscriptionStatus of(@Nullable String name) {
    return Arrays.stream(values())
        .filter(mapping -> mapping.name.equals(name))
        .findFirst()
        .orElseThrow(
            () -> new SourceUnavailableException("unknown status of a subscription: " + name))
        .meant;
  }
}

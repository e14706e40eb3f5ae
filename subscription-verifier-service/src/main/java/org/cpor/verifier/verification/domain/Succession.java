package org.cpor.verifier.verification.domain;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.UUID;
import org.cpor.verifier.verification.domain.DirectorySnapshot.CustomerSubscription;

/**
 * The rule about successors. A subscription can be the successor of the subscription that a claim
 * names if it belongs to the same customer, includes the product, and would be usable for the same
 * claim. A claim that names no subscription has no successor, because any usable subscription of
 * the customer supports this claim.
 */
public final class Succession {

  private static final int MOST_CANDIDATES = 20;

  private Succession() {}

  /**
   * The ids of at most {@value #MOST_CANDIDATES} possible successors. Subscriptions in which the
   * product is provisioned come first.
   */
  public static List<UUID> of(VerificationInput input) {
    return input.claim().namedSubscription().isEmpty()
        ? List.of()
        : input.tenant().stream()
            .flatMap(tenant -> tenant.carriers().stream())
            .sorted(
                comparing((CustomerSubscription it) -> !it.hasProvisionedProduct())
                    .thenComparing(CustomerSubscription::id))
            .map(CustomerSubscription::id)
            .filter(id -> !input.claim().subscriptionGuid().filter(id::equals).isPresent())
            .filter(id -> SubscriptionSupport.whyNone(Verification.of(input.naming(id))).isEmpty())
            .limit(MOST_CANDIDATES)
            .toList();
  }
}

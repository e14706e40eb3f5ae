package org.cpor.verifier.claimed.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim that is under review or held, and whose subscriptions are watched.
 *
 * @param partnerId whose the claim is
 * @param locale of the claim
 * @param subscriptionId the one that it names; null for a workload that is claimed of the tenant as
 *     a whole
 * @param held whether it is approved
 * @param lapsed why no subscription carries it that can be used, as far as was told while it was
 *     under review; of a held one, what the reviewer confirmed; null when there is nothing
 */
public record WatchedClaim(
    UUID claimId,
    UUID tenantId,
    String partnerId,
    String locale,
    String solutionArea,
    String product,
    @Nullable UUID subscriptionId,
    boolean held,
    @Nullable String lapsed) {}

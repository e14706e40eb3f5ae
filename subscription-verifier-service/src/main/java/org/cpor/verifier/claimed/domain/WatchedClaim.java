package org.cpor.verifier.claimed.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim whose subscriptions are watched: the claim is under review, holds its object, or was
 * closed in the last days.
 *
 * @param partnerId the id of the partner that filed the claim
 * @param locale the language of the claim
 * @param subscriptionId the id of the subscription that the claim names; null for a workload that
 *     is claimed for the whole tenant
 * @param held whether the claim is approved
 * @param lapsed why no usable subscription supports the claim. For a claim that is not held, this
 *     is the reason that was published last. For a held claim, this is the reason that the reviewer
 *     confirmed, until a subscription supports the claim again. Null if there is no such reason.
 * @param lapseConfirmed true after a ruling that gives the claim its object and confirms that no
 *     usable subscription supports the claim. False again after the first check of the claim after
 *     this ruling
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
    @Nullable String lapsed,
    boolean lapseConfirmed) {}

package org.cpor.verifier.claimed.domain;

import java.util.UUID;

/**
 * A claim that holds a subscription which ended.
 *
 * @param partnerId whose the claim is
 * @param locale of the claim
 * @param status what the directory says of the subscription
 */
public record EndedHold(
    UUID claimId,
    UUID tenantId,
    String partnerId,
    String locale,
    UUID subscriptionId,
    String status) {}

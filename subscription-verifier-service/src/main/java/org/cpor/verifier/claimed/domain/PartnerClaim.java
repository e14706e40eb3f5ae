package org.cpor.verifier.claimed.domain;

import java.util.UUID;

/**
 * The ids of a claim, its customer and its partner.
 *
 * @param tenantId the id of the customer
 * @param locale the language of the claim, a BCP 47 tag
 */
public record PartnerClaim(UUID claimId, UUID tenantId, String partnerId, String locale) {}

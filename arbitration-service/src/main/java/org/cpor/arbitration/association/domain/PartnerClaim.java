package org.cpor.arbitration.association.domain;

import java.util.UUID;

/**
 * A claim with its partner and its language. Facts about the claim need these data.
 *
 * @param locale the claim's language as a BCP 47 tag
 */
public record PartnerClaim(UUID claimId, String partnerId, String locale) {}

package org.cpor.arbitration.association.domain;

import java.util.UUID;

/**
 * A claim and whose it is: all that is needed to tell its partner something.
 *
 * @param locale the claim's language as a BCP 47 tag
 */
public record PartnerClaim(UUID claimId, String partnerId, String locale) {}

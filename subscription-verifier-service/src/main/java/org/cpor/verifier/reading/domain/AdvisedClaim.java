package org.cpor.verifier.reading.domain;

import java.util.UUID;

/**
 * A filed claim that has documents.
 *
 * @param locale the language of the claim, a BCP 47 tag
 * @param revision 1 for the first filing
 */
public record AdvisedClaim(UUID claimId, String locale, int revision, ComparedClaim content) {}

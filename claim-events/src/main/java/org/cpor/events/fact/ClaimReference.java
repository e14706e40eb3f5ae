package org.cpor.events.fact;

import java.util.UUID;

/**
 * The claim that a fact is about, its partner, and the language that the partner reads. Every fact
 * about a claim has this reference, so a service can process the fact without earlier facts (ADR
 * 0005).
 *
 * @param tenantId the customer's tenant; facts of one tenant stay in order
 * @param partnerId the claiming partner; this partner, reviewers and the portal are allowed to read
 *     the claim
 * @param locale the claim's language as a BCP 47 tag, {@code hu} or {@code en}
 */
public record ClaimReference(UUID claimId, UUID tenantId, String partnerId, String locale) {}

package org.cpor.events;

import java.util.UUID;

/**
 * Which claim a fact is about, whose it is, and in which language its partner reads. Every fact
 * carries it, so that a service can act on one fact without having heard another first.
 *
 * @param tenantId the customer's tenant; facts of one tenant stay in order
 * @param partnerId the claiming partner; only it, reviewers and the portal may see what is said of
 *     the claim
 * @param locale the claim's language as a BCP 47 tag, {@code hu} or {@code en}
 */
public record ClaimReference(UUID claimId, UUID tenantId, String partnerId, String locale) {}

package org.cpor.notification.comment.domain;

import java.util.UUID;

/**
 * The claim that a comment is about.
 *
 * @param tenantId the customer's tenant
 * @param partnerId the claiming partner, who reads the comment
 * @param locale the language of the comment, a BCP 47 tag
 */
public record Claim(UUID claimId, UUID tenantId, String partnerId, String locale) {}

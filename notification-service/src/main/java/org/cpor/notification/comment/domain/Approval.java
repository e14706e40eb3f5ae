package org.cpor.notification.comment.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The approval of a claim, about which the customer's contact gets an e-mail.
 *
 * @param partner the display name of the claim's partner, or its id
 * @param product the name of the product in the language of the claim, or its code
 * @param contactEmail the address of the customer's contact
 * @param declinableUntil the deadline for the customer to decline the approval; empty if there is
 *     no deadline
 */
public record Approval(
    UUID associationId,
    Claim claim,
    String partner,
    String product,
    String contactEmail,
    Instant startedAt,
    Optional<Instant> declinableUntil) {}

package org.cpor.notification.comment.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The approval of a claim, about which the customer's contact gets an e-mail.
 *
 * @param product the name of the product in the language of the claim, or its code
 * @param contactEmail the address of the customer's contact
 * @param declinableUntil the end of the time in which the customer may decline the approval; empty
 *     if the customer may decline at any time
 */
public record Approval(
    UUID associationId,
    Claim claim,
    String product,
    String contactEmail,
    Instant startedAt,
    Optional<Instant> declinableUntil) {}

package org.cpor.intake.claim.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A document that the partner added after the filing, and that belongs to no answer and no dispute.
 */
public record AddedDocument(UUID documentId, Instant addedAt) {}

package org.cpor.intake.claim.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A document that the partner added after the filing, and that belongs neither to an answer nor to
 * a dispute.
 */
public record AddedDocument(UUID documentId, Instant addedAt) {}

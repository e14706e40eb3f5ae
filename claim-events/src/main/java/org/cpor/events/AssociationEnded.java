package org.cpor.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A claim no longer holds its subject.
 *
 * @param reason {@code SUPERSEDED}: a ruling gave the subject to another partner; {@code
 *     SUBJECT_HELD_ALREADY}: another partner already held the subject, and two spellings of one id
 *     had hidden this
 */
public record AssociationEnded(
    ClaimReference claim, UUID associationId, Subject subject, String reason, Instant endedAt)
    implements ClaimFact {}

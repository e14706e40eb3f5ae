package org.cpor.events;

import java.time.Instant;
import java.util.UUID;

/** A ruling awarded the subject to this claim. The association that starts is a fact of its own. */
public record ClaimApproved(
    ClaimReference claim, UUID caseId, UUID associationId, Instant decidedAt)
    implements ClaimFact {}

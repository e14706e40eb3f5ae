package org.cpor.events;

import java.time.Instant;
import java.util.UUID;

/** An approved claim holds its subject from now on. */
public record AssociationStarted(
    ClaimReference claim, UUID associationId, Subject subject, Instant startedAt)
    implements ClaimFact {}

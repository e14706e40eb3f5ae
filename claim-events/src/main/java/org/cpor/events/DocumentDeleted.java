package org.cpor.events;

import java.time.Instant;
import java.util.UUID;

/** A partner deleted a document that no claim named. No claim can name it from now on. */
public record DocumentDeleted(UUID documentId, String partnerId, Instant deletedAt)
    implements DocumentFact {}

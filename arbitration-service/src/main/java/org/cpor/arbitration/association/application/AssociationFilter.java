package org.cpor.arbitration.association.application;

import java.util.UUID;
import org.cpor.arbitration.association.domain.EndReason;
import org.jspecify.annotations.Nullable;

/** Which associations to list; null matches every association. */
public record AssociationFilter(
    @Nullable UUID tenantId,
    @Nullable String partnerId,
    @Nullable AssociationState state,
    @Nullable EndReason endReason) {}
